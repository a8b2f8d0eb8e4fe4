import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** A further proof of purchase: a review of WeChat's own, whose payment is that of an order of the mall. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`ALTER TYPE "public"."enum_reviews_grade" ADD VALUE 'wechat' BEFORE 'claimed';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "reviews" ALTER COLUMN "grade" SET DATA TYPE text;
  ALTER TABLE "reviews" ALTER COLUMN "grade" SET DEFAULT 'none'::text;
  UPDATE "reviews" SET "grade" = 'claimed' WHERE "grade" = 'wechat';
  DROP TYPE "public"."enum_reviews_grade";
  CREATE TYPE "public"."enum_reviews_grade" AS ENUM('order-link', 'member', 'visitor', 'claimed', 'none');
  ALTER TABLE "reviews" ALTER COLUMN "grade" SET DEFAULT 'none'::"public"."enum_reviews_grade";
  ALTER TABLE "reviews" ALTER COLUMN "grade" SET DATA TYPE "public"."enum_reviews_grade" USING "grade"::"public"."enum_reviews_grade";`)
}
