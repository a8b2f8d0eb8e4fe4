import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_brand_neutrals" AS ENUM('warm', 'neutral', 'cool');
  CREATE TYPE "public"."enum_brand_radius" AS ENUM('4', '0', '10');
  CREATE TYPE "public"."enum_brand_title_face" AS ENUM('song', 'hei', 'kai');
  CREATE TYPE "public"."enum_brand_text_face" AS ENUM('sans', 'serif');
  CREATE TYPE "public"."enum_brand_density" AS ENUM('cozy', 'airy');
  CREATE TYPE "public"."enum_brand_motif" AS ENUM('rule', 'grid', 'dots', 'none');
  CREATE TYPE "public"."enum_brand_dark_policy" AS ENUM('phone', 'light', 'dark');
  ALTER TABLE "brand" ADD COLUMN "logo_dark_id" uuid;
  ALTER TABLE "brand" ADD COLUMN "mark_id" uuid;
  ALTER TABLE "brand" ADD COLUMN "service_qr_id" uuid;
  ALTER TABLE "brand" ADD COLUMN "neutrals" "enum_brand_neutrals" DEFAULT 'warm';
  ALTER TABLE "brand" ADD COLUMN "radius" "enum_brand_radius" DEFAULT '4';
  ALTER TABLE "brand" ADD COLUMN "title_face" "enum_brand_title_face" DEFAULT 'song';
  ALTER TABLE "brand" ADD COLUMN "text_face" "enum_brand_text_face" DEFAULT 'sans';
  ALTER TABLE "brand" ADD COLUMN "density" "enum_brand_density" DEFAULT 'cozy';
  ALTER TABLE "brand" ADD COLUMN "motif" "enum_brand_motif" DEFAULT 'rule';
  ALTER TABLE "brand" ADD COLUMN "dark_policy" "enum_brand_dark_policy" DEFAULT 'phone';
  ALTER TABLE "brand" ADD COLUMN "seals_articles" varchar;
  ALTER TABLE "brand" ADD COLUMN "seals_short_videos" varchar;
  ALTER TABLE "brand" ADD COLUMN "seals_live_streams" varchar;
  ALTER TABLE "brand" ADD COLUMN "seals_reviews" varchar;
  ALTER TABLE "brand" ADD COLUMN "seals_brand_stories" varchar;
  ALTER TABLE "brand" ADD COLUMN "seals_offer" varchar;
  ALTER TABLE "brand" ADD COLUMN "seals_products" varchar;
  ALTER TABLE "brand" ADD CONSTRAINT "brand_logo_dark_id_media_id_fk" FOREIGN KEY ("logo_dark_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "brand" ADD CONSTRAINT "brand_mark_id_media_id_fk" FOREIGN KEY ("mark_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "brand" ADD CONSTRAINT "brand_service_qr_id_media_id_fk" FOREIGN KEY ("service_qr_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "brand_logo_dark_idx" ON "brand" USING btree ("logo_dark_id");
  CREATE INDEX "brand_mark_idx" ON "brand" USING btree ("mark_id");
  CREATE INDEX "brand_service_qr_idx" ON "brand" USING btree ("service_qr_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "brand" DROP CONSTRAINT "brand_logo_dark_id_media_id_fk";
  
  ALTER TABLE "brand" DROP CONSTRAINT "brand_mark_id_media_id_fk";
  
  ALTER TABLE "brand" DROP CONSTRAINT "brand_service_qr_id_media_id_fk";
  
  DROP INDEX "brand_logo_dark_idx";
  DROP INDEX "brand_mark_idx";
  DROP INDEX "brand_service_qr_idx";
  ALTER TABLE "brand" DROP COLUMN "logo_dark_id";
  ALTER TABLE "brand" DROP COLUMN "mark_id";
  ALTER TABLE "brand" DROP COLUMN "service_qr_id";
  ALTER TABLE "brand" DROP COLUMN "neutrals";
  ALTER TABLE "brand" DROP COLUMN "radius";
  ALTER TABLE "brand" DROP COLUMN "title_face";
  ALTER TABLE "brand" DROP COLUMN "text_face";
  ALTER TABLE "brand" DROP COLUMN "density";
  ALTER TABLE "brand" DROP COLUMN "motif";
  ALTER TABLE "brand" DROP COLUMN "dark_policy";
  ALTER TABLE "brand" DROP COLUMN "seals_articles";
  ALTER TABLE "brand" DROP COLUMN "seals_short_videos";
  ALTER TABLE "brand" DROP COLUMN "seals_live_streams";
  ALTER TABLE "brand" DROP COLUMN "seals_reviews";
  ALTER TABLE "brand" DROP COLUMN "seals_brand_stories";
  ALTER TABLE "brand" DROP COLUMN "seals_offer";
  ALTER TABLE "brand" DROP COLUMN "seals_products";
  DROP TYPE "public"."enum_brand_neutrals";
  DROP TYPE "public"."enum_brand_radius";
  DROP TYPE "public"."enum_brand_title_face";
  DROP TYPE "public"."enum_brand_text_face";
  DROP TYPE "public"."enum_brand_density";
  DROP TYPE "public"."enum_brand_motif";
  DROP TYPE "public"."enum_brand_dark_policy";`)
}
