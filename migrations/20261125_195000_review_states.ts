import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_reviews_reason_code" AS ENUM('pii-own', 'pii-other', 'illegal', 'insult', 'ad-other', 'not-product', 'mismatch-star', 'aigc-unlabelled', 'media-bad', 'fake-staff', 'fake-paid', 'fake-dup', 'fake-brush', 'extort');
  CREATE TYPE "public"."enum_reviews_grade" AS ENUM('order-link', 'member', 'visitor', 'claimed', 'none');
  CREATE TYPE "public"."enum_reviews_origin" AS ENUM('hub', 'request', 'campaign', 'wechat', 'import');
  CREATE TYPE "public"."enum_reviews_incentive" AS ENUM('none', 'points', 'coupon', 'sample');
  ALTER TYPE "public"."enum_reviews_state" ADD VALUE 'submitted' BEFORE 'pending';
  ALTER TYPE "public"."enum_reviews_state" ADD VALUE 'screening' BEFORE 'pending';
  ALTER TYPE "public"."enum_reviews_state" ADD VALUE 'returned' BEFORE 'published';
  ALTER TYPE "public"."enum_reviews_state" ADD VALUE 'hidden';
  ALTER TYPE "public"."enum_reviews_state" ADD VALUE 'withdrawn';
  ALTER TYPE "public"."enum_reviews_state" ADD VALUE 'removed';
  ALTER TABLE "reviews" ALTER COLUMN "rating" DROP NOT NULL;
  ALTER TABLE "review_photos" ALTER COLUMN "review_id" DROP NOT NULL;
  ALTER TABLE "reviews" ADD COLUMN "reason_code" "enum_reviews_reason_code";
  ALTER TABLE "reviews" ADD COLUMN "grade" "enum_reviews_grade" DEFAULT 'none' NOT NULL;
  ALTER TABLE "reviews" ADD COLUMN "origin" "enum_reviews_origin" DEFAULT 'hub' NOT NULL;
  ALTER TABLE "reviews" ADD COLUMN "incentive" "enum_reviews_incentive" DEFAULT 'none' NOT NULL;
  ALTER TABLE "reviews" ADD COLUMN "follows_id" uuid;
  ALTER TABLE "reviews" ADD COLUMN "answers" jsonb;
  ALTER TABLE "reviews" ADD COLUMN "ai_made" boolean DEFAULT false;
  ALTER TABLE "reviews" ADD COLUMN "flagged" boolean DEFAULT false;
  ALTER TABLE "reviews" ADD COLUMN "brand_answer" varchar;
  ALTER TABLE "reviews" ADD COLUMN "brand_answered_at" timestamp(3) with time zone;
  ALTER TABLE "reviews" ADD COLUMN "useful" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "reviews" ADD COLUMN "revision" numeric DEFAULT 1 NOT NULL;
  ALTER TABLE "reviews" ADD COLUMN "version" numeric DEFAULT 1 NOT NULL;
  ALTER TABLE "reviews" ADD COLUMN "appealed" boolean DEFAULT false;
  ALTER TABLE "reviews" ADD COLUMN "escalated" boolean DEFAULT false;
  ALTER TABLE "reviews" ADD COLUMN "risk" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "reviews" ADD COLUMN "due_at" timestamp(3) with time zone;
  ALTER TABLE "reviews" ADD COLUMN "hidden_until" timestamp(3) with time zone;
  ALTER TABLE "reviews" ADD COLUMN "returned_until" timestamp(3) with time zone;
  ALTER TABLE "reviews" ADD COLUMN "promotable" boolean DEFAULT false;
  ALTER TABLE "reviews" ADD COLUMN "withheld" varchar;
  ALTER TABLE "reviews" ADD COLUMN "member_hash" varchar;
  ALTER TABLE "reviews" ADD COLUMN "status_hash" varchar;
  ALTER TABLE "reviews" ADD COLUMN "order_key" numeric;
  ALTER TABLE "review_photos" ADD COLUMN "sha256" varchar;
  ALTER TABLE "review_photos" ADD COLUMN "perceptual_hash" varchar;
  ALTER TABLE "review_photos" ADD COLUMN "ai_mark" boolean DEFAULT false;
  ALTER TABLE "reviews" ADD CONSTRAINT "reviews_follows_id_reviews_id_fk" FOREIGN KEY ("follows_id") REFERENCES "public"."reviews"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "reviews_follows_idx" ON "reviews" USING btree ("follows_id");
  CREATE INDEX "reviews_flagged_idx" ON "reviews" USING btree ("flagged");
  CREATE INDEX "reviews_risk_idx" ON "reviews" USING btree ("risk");
  CREATE INDEX "reviews_due_at_idx" ON "reviews" USING btree ("due_at");
  CREATE INDEX "reviews_promotable_idx" ON "reviews" USING btree ("promotable");
  CREATE INDEX "reviews_member_hash_idx" ON "reviews" USING btree ("member_hash");
  CREATE INDEX "reviews_status_hash_idx" ON "reviews" USING btree ("status_hash");
  CREATE INDEX "reviews_order_key_idx" ON "reviews" USING btree ("order_key");
  CREATE INDEX "review_photos_sha256_idx" ON "review_photos" USING btree ("sha256");
  CREATE INDEX "review_photos_perceptual_hash_idx" ON "review_photos" USING btree ("perceptual_hash");
  UPDATE "reviews" SET "reason_code" = (CASE "rejection_reason"::text
    WHEN 'unrelated' THEN 'not-product' WHEN 'advertising' THEN 'ad-other' WHEN 'abuse' THEN 'insult' WHEN 'privacy' THEN 'pii-other'
    WHEN 'infringing' THEN 'media-bad' WHEN 'duplicate' THEN 'fake-dup' WHEN 'fake' THEN 'fake-brush' END)::"enum_reviews_reason_code";
  ALTER TABLE "reviews" DROP COLUMN "rejection_reason";
  DROP TYPE "public"."enum_reviews_rejection_reason";`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_reviews_rejection_reason" AS ENUM('unrelated', 'advertising', 'abuse', 'privacy', 'medical-claim', 'infringing', 'duplicate', 'fake');
  ALTER TABLE "reviews" DROP CONSTRAINT "reviews_follows_id_reviews_id_fk";
  
  ALTER TABLE "reviews" ALTER COLUMN "state" SET DATA TYPE text;
  ALTER TABLE "reviews" ALTER COLUMN "state" SET DEFAULT 'pending'::text;
  DROP TYPE "public"."enum_reviews_state";
  CREATE TYPE "public"."enum_reviews_state" AS ENUM('pending', 'published', 'rejected');
  ALTER TABLE "reviews" ALTER COLUMN "state" SET DEFAULT 'pending'::"public"."enum_reviews_state";
  ALTER TABLE "reviews" ALTER COLUMN "state" SET DATA TYPE "public"."enum_reviews_state" USING "state"::"public"."enum_reviews_state";
  DROP INDEX "reviews_follows_idx";
  DROP INDEX "reviews_flagged_idx";
  DROP INDEX "reviews_risk_idx";
  DROP INDEX "reviews_due_at_idx";
  DROP INDEX "reviews_promotable_idx";
  DROP INDEX "reviews_member_hash_idx";
  DROP INDEX "reviews_status_hash_idx";
  DROP INDEX "reviews_order_key_idx";
  DROP INDEX "review_photos_sha256_idx";
  DROP INDEX "review_photos_perceptual_hash_idx";
  ALTER TABLE "reviews" ALTER COLUMN "rating" SET NOT NULL;
  ALTER TABLE "review_photos" ALTER COLUMN "review_id" SET NOT NULL;
  ALTER TABLE "reviews" ADD COLUMN "rejection_reason" "enum_reviews_rejection_reason";
  ALTER TABLE "reviews" DROP COLUMN "reason_code";
  ALTER TABLE "reviews" DROP COLUMN "grade";
  ALTER TABLE "reviews" DROP COLUMN "origin";
  ALTER TABLE "reviews" DROP COLUMN "incentive";
  ALTER TABLE "reviews" DROP COLUMN "follows_id";
  ALTER TABLE "reviews" DROP COLUMN "answers";
  ALTER TABLE "reviews" DROP COLUMN "ai_made";
  ALTER TABLE "reviews" DROP COLUMN "flagged";
  ALTER TABLE "reviews" DROP COLUMN "brand_answer";
  ALTER TABLE "reviews" DROP COLUMN "brand_answered_at";
  ALTER TABLE "reviews" DROP COLUMN "useful";
  ALTER TABLE "reviews" DROP COLUMN "revision";
  ALTER TABLE "reviews" DROP COLUMN "version";
  ALTER TABLE "reviews" DROP COLUMN "appealed";
  ALTER TABLE "reviews" DROP COLUMN "escalated";
  ALTER TABLE "reviews" DROP COLUMN "risk";
  ALTER TABLE "reviews" DROP COLUMN "due_at";
  ALTER TABLE "reviews" DROP COLUMN "hidden_until";
  ALTER TABLE "reviews" DROP COLUMN "returned_until";
  ALTER TABLE "reviews" DROP COLUMN "promotable";
  ALTER TABLE "reviews" DROP COLUMN "withheld";
  ALTER TABLE "reviews" DROP COLUMN "member_hash";
  ALTER TABLE "reviews" DROP COLUMN "status_hash";
  ALTER TABLE "reviews" DROP COLUMN "order_key";
  ALTER TABLE "review_photos" DROP COLUMN "sha256";
  ALTER TABLE "review_photos" DROP COLUMN "perceptual_hash";
  ALTER TABLE "review_photos" DROP COLUMN "ai_mark";
  DROP TYPE "public"."enum_reviews_reason_code";
  DROP TYPE "public"."enum_reviews_grade";
  DROP TYPE "public"."enum_reviews_origin";
  DROP TYPE "public"."enum_reviews_incentive";`)
}
