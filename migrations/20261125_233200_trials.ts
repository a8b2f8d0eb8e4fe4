import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_campaigns_trial_circle" AS ENUM('anyone', 'members', 'buyers', 'newcomers');
  CREATE TABLE "campaigns_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid
  );
  
  CREATE TABLE "campaign_files" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"note" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric
  );
  
  ALTER TABLE "campaigns" ADD COLUMN "trial_open" boolean DEFAULT false;
  ALTER TABLE "campaigns" ADD COLUMN "trial_goal" numeric;
  ALTER TABLE "campaigns" ADD COLUMN "trial_quota" numeric;
  ALTER TABLE "campaigns" ADD COLUMN "trial_due_days" numeric DEFAULT 14;
  ALTER TABLE "campaigns" ADD COLUMN "trial_gets" varchar;
  ALTER TABLE "campaigns" ADD COLUMN "trial_circle" "enum_campaigns_trial_circle" DEFAULT 'anyone';
  ALTER TABLE "campaigns" ADD COLUMN "trial_eligibility" varchar;
  ALTER TABLE "campaigns" ADD COLUMN "trial_instruction" varchar;
  ALTER TABLE "campaigns" ADD COLUMN "trial_disclosure" varchar;
  ALTER TABLE "campaigns" ADD COLUMN "trial_charity_is_on" boolean DEFAULT false;
  ALTER TABLE "campaigns" ADD COLUMN "trial_charity_name" varchar;
  ALTER TABLE "campaigns" ADD COLUMN "trial_charity_credit_code" varchar;
  ALTER TABLE "campaigns" ADD COLUMN "trial_charity_agreement_id" uuid;
  ALTER TABLE "campaigns" ADD COLUMN "trial_charity_per_review_fen" numeric;
  ALTER TABLE "campaigns" ADD COLUMN "trial_charity_cap_fen" numeric;
  ALTER TABLE "campaigns" ADD COLUMN "trial_charity_receipt_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "campaign_files_id" uuid;
  ALTER TABLE "campaigns_rels" ADD CONSTRAINT "campaigns_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "campaigns_rels" ADD CONSTRAINT "campaigns_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "campaigns_rels_order_idx" ON "campaigns_rels" USING btree ("order");
  CREATE INDEX "campaigns_rels_parent_idx" ON "campaigns_rels" USING btree ("parent_id");
  CREATE INDEX "campaigns_rels_path_idx" ON "campaigns_rels" USING btree ("path");
  CREATE INDEX "campaigns_rels_products_id_idx" ON "campaigns_rels" USING btree ("products_id");
  CREATE INDEX "campaign_files_updated_at_idx" ON "campaign_files" USING btree ("updated_at");
  CREATE INDEX "campaign_files_created_at_idx" ON "campaign_files" USING btree ("created_at");
  CREATE UNIQUE INDEX "campaign_files_filename_idx" ON "campaign_files" USING btree ("filename");
  ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_trial_charity_agreement_id_campaign_files_id_fk" FOREIGN KEY ("trial_charity_agreement_id") REFERENCES "public"."campaign_files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_trial_charity_receipt_id_campaign_files_id_fk" FOREIGN KEY ("trial_charity_receipt_id") REFERENCES "public"."campaign_files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_campaign_files_fk" FOREIGN KEY ("campaign_files_id") REFERENCES "public"."campaign_files"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "campaigns_trial_charity_trial_charity_agreement_idx" ON "campaigns" USING btree ("trial_charity_agreement_id");
  CREATE INDEX "campaigns_trial_charity_trial_charity_receipt_idx" ON "campaigns" USING btree ("trial_charity_receipt_id");
  CREATE INDEX "payload_locked_documents_rels_campaign_files_id_idx" ON "payload_locked_documents_rels" USING btree ("campaign_files_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "campaigns_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "campaign_files" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "campaigns_rels" CASCADE;
  DROP TABLE "campaign_files" CASCADE;
  ALTER TABLE "campaigns" DROP CONSTRAINT "campaigns_trial_charity_agreement_id_campaign_files_id_fk";
  
  ALTER TABLE "campaigns" DROP CONSTRAINT "campaigns_trial_charity_receipt_id_campaign_files_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_campaign_files_fk";
  
  DROP INDEX "campaigns_trial_charity_trial_charity_agreement_idx";
  DROP INDEX "campaigns_trial_charity_trial_charity_receipt_idx";
  DROP INDEX "payload_locked_documents_rels_campaign_files_id_idx";
  ALTER TABLE "campaigns" DROP COLUMN "trial_open";
  ALTER TABLE "campaigns" DROP COLUMN "trial_goal";
  ALTER TABLE "campaigns" DROP COLUMN "trial_quota";
  ALTER TABLE "campaigns" DROP COLUMN "trial_due_days";
  ALTER TABLE "campaigns" DROP COLUMN "trial_gets";
  ALTER TABLE "campaigns" DROP COLUMN "trial_circle";
  ALTER TABLE "campaigns" DROP COLUMN "trial_eligibility";
  ALTER TABLE "campaigns" DROP COLUMN "trial_instruction";
  ALTER TABLE "campaigns" DROP COLUMN "trial_disclosure";
  ALTER TABLE "campaigns" DROP COLUMN "trial_charity_is_on";
  ALTER TABLE "campaigns" DROP COLUMN "trial_charity_name";
  ALTER TABLE "campaigns" DROP COLUMN "trial_charity_credit_code";
  ALTER TABLE "campaigns" DROP COLUMN "trial_charity_agreement_id";
  ALTER TABLE "campaigns" DROP COLUMN "trial_charity_per_review_fen";
  ALTER TABLE "campaigns" DROP COLUMN "trial_charity_cap_fen";
  ALTER TABLE "campaigns" DROP COLUMN "trial_charity_receipt_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "campaign_files_id";
  DROP TYPE "public"."enum_campaigns_trial_circle";`)
}
