import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_help_entries_group" AS ENUM('choosing', 'delivery', 'after-sales', 'reviews', 'account', 'other');
  CREATE TYPE "public"."enum_help_entries_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__help_entries_v_version_group" AS ENUM('choosing', 'delivery', 'after-sales', 'reviews', 'account', 'other');
  CREATE TYPE "public"."enum__help_entries_v_version_status" AS ENUM('draft', 'published');
  CREATE TABLE "help_entries_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid
  );
  
  CREATE TABLE "_help_entries_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_question" varchar,
  	"version_answer" varchar,
  	"version_group" "enum__help_entries_v_version_group" DEFAULT 'other',
  	"version_order" numeric DEFAULT 100,
  	"version_slug" varchar,
  	"version_published_slug" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__help_entries_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "_help_entries_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid
  );
  
  ALTER TABLE "help_entries" ALTER COLUMN "question" DROP NOT NULL;
  ALTER TABLE "help_entries" ALTER COLUMN "answer" DROP NOT NULL;
  ALTER TABLE "help_entries" ADD COLUMN "group" "enum_help_entries_group" DEFAULT 'other';
  ALTER TABLE "help_entries" ADD COLUMN "slug" varchar;
  ALTER TABLE "help_entries" ADD COLUMN "published_slug" varchar;
  ALTER TABLE "help_entries" ADD COLUMN "_status" "enum_help_entries_status" DEFAULT 'draft';
  ALTER TABLE "help_entries_rels" ADD CONSTRAINT "help_entries_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."help_entries"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "help_entries_rels" ADD CONSTRAINT "help_entries_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_help_entries_v" ADD CONSTRAINT "_help_entries_v_parent_id_help_entries_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."help_entries"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_help_entries_v_rels" ADD CONSTRAINT "_help_entries_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_help_entries_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_help_entries_v_rels" ADD CONSTRAINT "_help_entries_v_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "help_entries_rels_order_idx" ON "help_entries_rels" USING btree ("order");
  CREATE INDEX "help_entries_rels_parent_idx" ON "help_entries_rels" USING btree ("parent_id");
  CREATE INDEX "help_entries_rels_path_idx" ON "help_entries_rels" USING btree ("path");
  CREATE INDEX "help_entries_rels_products_id_idx" ON "help_entries_rels" USING btree ("products_id");
  CREATE INDEX "_help_entries_v_parent_idx" ON "_help_entries_v" USING btree ("parent_id");
  CREATE INDEX "_help_entries_v_version_version_group_idx" ON "_help_entries_v" USING btree ("version_group");
  CREATE INDEX "_help_entries_v_version_version_order_idx" ON "_help_entries_v" USING btree ("version_order");
  CREATE INDEX "_help_entries_v_version_version_slug_idx" ON "_help_entries_v" USING btree ("version_slug");
  CREATE INDEX "_help_entries_v_version_version_updated_at_idx" ON "_help_entries_v" USING btree ("version_updated_at");
  CREATE INDEX "_help_entries_v_version_version_created_at_idx" ON "_help_entries_v" USING btree ("version_created_at");
  CREATE INDEX "_help_entries_v_version_version_deleted_at_idx" ON "_help_entries_v" USING btree ("version_deleted_at");
  CREATE INDEX "_help_entries_v_version_version__status_idx" ON "_help_entries_v" USING btree ("version__status");
  CREATE INDEX "_help_entries_v_created_at_idx" ON "_help_entries_v" USING btree ("created_at");
  CREATE INDEX "_help_entries_v_updated_at_idx" ON "_help_entries_v" USING btree ("updated_at");
  CREATE INDEX "_help_entries_v_latest_idx" ON "_help_entries_v" USING btree ("latest");
  CREATE INDEX "_help_entries_v_rels_order_idx" ON "_help_entries_v_rels" USING btree ("order");
  CREATE INDEX "_help_entries_v_rels_parent_idx" ON "_help_entries_v_rels" USING btree ("parent_id");
  CREATE INDEX "_help_entries_v_rels_path_idx" ON "_help_entries_v_rels" USING btree ("path");
  CREATE INDEX "_help_entries_v_rels_products_id_idx" ON "_help_entries_v_rels" USING btree ("products_id");
  CREATE INDEX "help_entries_group_idx" ON "help_entries" USING btree ("group");
  CREATE UNIQUE INDEX "help_entries_slug_idx" ON "help_entries" USING btree ("slug");
  CREATE INDEX "help_entries__status_idx" ON "help_entries" USING btree ("_status");`)
  // What was written before there were drafts is public, and stays so; each gets an address and the version that editors open.
  await db.execute(sql`
    update help_entries set _status = 'published', slug = 'q-' || right(replace(id::text, '-', ''), 12);
    update help_entries set published_slug = slug;
    insert into _help_entries_v (id, parent_id, version_question, version_answer, version_group, version_order, version_slug,
      version_published_slug, version_updated_at, version_created_at, version_deleted_at, version__status, created_at, updated_at, latest)
    select gen_random_uuid(), id, question, answer, 'other', "order", slug, published_slug, updated_at, created_at, deleted_at,
      'published', updated_at, updated_at, true
    from help_entries;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "help_entries_rels" CASCADE;
  DROP TABLE "_help_entries_v" CASCADE;
  DROP TABLE "_help_entries_v_rels" CASCADE;
  DROP INDEX "help_entries_group_idx";
  DROP INDEX "help_entries_slug_idx";
  DROP INDEX "help_entries__status_idx";
  -- A draft may lack what a public entry has; without drafts there is no place for it.
  DELETE FROM "help_entries" WHERE "_status" <> 'published';
  ALTER TABLE "help_entries" ALTER COLUMN "question" SET NOT NULL;
  ALTER TABLE "help_entries" ALTER COLUMN "answer" SET NOT NULL;
  ALTER TABLE "help_entries" DROP COLUMN "group";
  ALTER TABLE "help_entries" DROP COLUMN "slug";
  ALTER TABLE "help_entries" DROP COLUMN "published_slug";
  ALTER TABLE "help_entries" DROP COLUMN "_status";
  DROP TYPE "public"."enum_help_entries_group";
  DROP TYPE "public"."enum_help_entries_status";
  DROP TYPE "public"."enum__help_entries_v_version_group";
  DROP TYPE "public"."enum__help_entries_v_version_status";`)
}
