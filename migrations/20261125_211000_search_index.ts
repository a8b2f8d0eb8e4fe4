import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_index_keywords_kind" AS ENUM('brand', 'category', 'competitor');
  CREATE TYPE "public"."enum_index_events_kind" AS ENUM('event', 'scale');
  CREATE TABLE "index_keywords" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"word" varchar NOT NULL,
  	"kind" "enum_index_keywords_kind" DEFAULT 'brand' NOT NULL,
  	"basket" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "index_events" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"day" timestamp(3) with time zone NOT NULL,
  	"title" varchar NOT NULL,
  	"kind" "enum_index_events_kind" DEFAULT 'event' NOT NULL,
  	"source" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "index_evidence" (
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
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "index_keywords_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "index_events_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "index_evidence_id" uuid;
  CREATE UNIQUE INDEX "index_keywords_word_idx" ON "index_keywords" USING btree ("word");
  CREATE INDEX "index_keywords_basket_idx" ON "index_keywords" USING btree ("basket");
  CREATE INDEX "index_keywords_updated_at_idx" ON "index_keywords" USING btree ("updated_at");
  CREATE INDEX "index_keywords_created_at_idx" ON "index_keywords" USING btree ("created_at");
  CREATE INDEX "index_events_day_idx" ON "index_events" USING btree ("day");
  CREATE INDEX "index_events_updated_at_idx" ON "index_events" USING btree ("updated_at");
  CREATE INDEX "index_events_created_at_idx" ON "index_events" USING btree ("created_at");
  CREATE INDEX "index_evidence_updated_at_idx" ON "index_evidence" USING btree ("updated_at");
  CREATE INDEX "index_evidence_created_at_idx" ON "index_evidence" USING btree ("created_at");
  CREATE UNIQUE INDEX "index_evidence_filename_idx" ON "index_evidence" USING btree ("filename");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_index_keywords_fk" FOREIGN KEY ("index_keywords_id") REFERENCES "public"."index_keywords"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_index_events_fk" FOREIGN KEY ("index_events_id") REFERENCES "public"."index_events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_index_evidence_fk" FOREIGN KEY ("index_evidence_id") REFERENCES "public"."index_evidence"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_index_keywords_id_idx" ON "payload_locked_documents_rels" USING btree ("index_keywords_id");
  CREATE INDEX "payload_locked_documents_rels_index_events_id_idx" ON "payload_locked_documents_rels" USING btree ("index_events_id");
  CREATE INDEX "payload_locked_documents_rels_index_evidence_id_idx" ON "payload_locked_documents_rels" USING btree ("index_evidence_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "index_keywords" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "index_events" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "index_evidence" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "index_keywords" CASCADE;
  DROP TABLE "index_events" CASCADE;
  DROP TABLE "index_evidence" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_index_keywords_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_index_events_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_index_evidence_fk";
  
  DROP INDEX "payload_locked_documents_rels_index_keywords_id_idx";
  DROP INDEX "payload_locked_documents_rels_index_events_id_idx";
  DROP INDEX "payload_locked_documents_rels_index_evidence_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "index_keywords_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "index_events_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "index_evidence_id";
  DROP TYPE "public"."enum_index_keywords_kind";
  DROP TYPE "public"."enum_index_events_kind";`)
}
