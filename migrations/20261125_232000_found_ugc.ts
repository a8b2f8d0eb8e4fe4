import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_found_ugc_scope" AS ENUM('stories', 'advertising');
  CREATE TYPE "public"."enum_found_ugc_source" AS ENUM('xiaohongshu', 'douyin', 'channels', 'official-account', 'other');
  CREATE TYPE "public"."enum_found_ugc_permission" AS ENUM('none', 'asked', 'granted');
  CREATE TABLE "found_ugc_scope" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_found_ugc_scope",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "found_ugc" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"source" "enum_found_ugc_source" NOT NULL,
  	"found_at" timestamp(3) with time zone NOT NULL,
  	"url" varchar NOT NULL,
  	"author_name" varchar NOT NULL,
  	"screenshot_id" uuid NOT NULL,
  	"product_id" uuid,
  	"permission" "enum_found_ugc_permission" NOT NULL,
  	"permission_ends_at" timestamp(3) with time zone,
  	"evidence_id" uuid,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "found_ugc_shots" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "found_ugc_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "found_ugc_shots_id" uuid;
  ALTER TABLE "found_ugc_scope" ADD CONSTRAINT "found_ugc_scope_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."found_ugc"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "found_ugc" ADD CONSTRAINT "found_ugc_screenshot_id_found_ugc_shots_id_fk" FOREIGN KEY ("screenshot_id") REFERENCES "public"."found_ugc_shots"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "found_ugc" ADD CONSTRAINT "found_ugc_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "found_ugc" ADD CONSTRAINT "found_ugc_evidence_id_found_ugc_shots_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."found_ugc_shots"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "found_ugc_scope_order_idx" ON "found_ugc_scope" USING btree ("order");
  CREATE INDEX "found_ugc_scope_parent_idx" ON "found_ugc_scope" USING btree ("parent_id");
  CREATE INDEX "found_ugc_source_idx" ON "found_ugc" USING btree ("source");
  CREATE INDEX "found_ugc_found_at_idx" ON "found_ugc" USING btree ("found_at");
  CREATE INDEX "found_ugc_screenshot_idx" ON "found_ugc" USING btree ("screenshot_id");
  CREATE INDEX "found_ugc_product_idx" ON "found_ugc" USING btree ("product_id");
  CREATE INDEX "found_ugc_permission_ends_at_idx" ON "found_ugc" USING btree ("permission_ends_at");
  CREATE INDEX "found_ugc_evidence_idx" ON "found_ugc" USING btree ("evidence_id");
  CREATE INDEX "found_ugc_updated_at_idx" ON "found_ugc" USING btree ("updated_at");
  CREATE INDEX "found_ugc_created_at_idx" ON "found_ugc" USING btree ("created_at");
  CREATE INDEX "found_ugc_shots_updated_at_idx" ON "found_ugc_shots" USING btree ("updated_at");
  CREATE INDEX "found_ugc_shots_created_at_idx" ON "found_ugc_shots" USING btree ("created_at");
  CREATE UNIQUE INDEX "found_ugc_shots_filename_idx" ON "found_ugc_shots" USING btree ("filename");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_found_ugc_fk" FOREIGN KEY ("found_ugc_id") REFERENCES "public"."found_ugc"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_found_ugc_shots_fk" FOREIGN KEY ("found_ugc_shots_id") REFERENCES "public"."found_ugc_shots"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_found_ugc_id_idx" ON "payload_locked_documents_rels" USING btree ("found_ugc_id");
  CREATE INDEX "payload_locked_documents_rels_found_ugc_shots_id_idx" ON "payload_locked_documents_rels" USING btree ("found_ugc_shots_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "found_ugc_scope" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "found_ugc" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "found_ugc_shots" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "found_ugc_scope" CASCADE;
  DROP TABLE "found_ugc" CASCADE;
  DROP TABLE "found_ugc_shots" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_found_ugc_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_found_ugc_shots_fk";
  
  DROP INDEX "payload_locked_documents_rels_found_ugc_id_idx";
  DROP INDEX "payload_locked_documents_rels_found_ugc_shots_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "found_ugc_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "found_ugc_shots_id";
  DROP TYPE "public"."enum_found_ugc_scope";
  DROP TYPE "public"."enum_found_ugc_source";
  DROP TYPE "public"."enum_found_ugc_permission";`)
}
