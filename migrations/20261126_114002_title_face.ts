import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_brand_title_face" ADD VALUE 'xiaowei';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "brand" ALTER COLUMN "title_face" SET DATA TYPE text;
  ALTER TABLE "brand" ALTER COLUMN "title_face" SET DEFAULT 'song'::text;
  DROP TYPE "public"."enum_brand_title_face";
  CREATE TYPE "public"."enum_brand_title_face" AS ENUM('song', 'hei', 'kai');
  ALTER TABLE "brand" ALTER COLUMN "title_face" SET DEFAULT 'song'::"public"."enum_brand_title_face";
  ALTER TABLE "brand" ALTER COLUMN "title_face" SET DATA TYPE "public"."enum_brand_title_face" USING "title_face"::"public"."enum_brand_title_face";`)
}
