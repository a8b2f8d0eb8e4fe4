import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_brand_title_face" ADD VALUE 'own';
  ALTER TABLE "brand" ADD COLUMN "own_face" varchar;
  ALTER TABLE "brand" ADD COLUMN "face_licence" varchar;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "brand" ALTER COLUMN "title_face" SET DATA TYPE text;
  -- The face that was there before is what comes nearest.
  UPDATE "brand" SET "title_face" = 'xiaowei' WHERE "title_face" = 'own';
  ALTER TABLE "brand" ALTER COLUMN "title_face" SET DEFAULT 'song'::text;
  DROP TYPE "public"."enum_brand_title_face";
  CREATE TYPE "public"."enum_brand_title_face" AS ENUM('song', 'hei', 'kai', 'xiaowei');
  ALTER TABLE "brand" ALTER COLUMN "title_face" SET DEFAULT 'song'::"public"."enum_brand_title_face";
  ALTER TABLE "brand" ALTER COLUMN "title_face" SET DATA TYPE "public"."enum_brand_title_face" USING "title_face"::"public"."enum_brand_title_face";
  ALTER TABLE "brand" DROP COLUMN "own_face";
  ALTER TABLE "brand" DROP COLUMN "face_licence";`)
}
