import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_articles_channels" AS ENUM('official-account', 'wecom', 'group', 'service-notice', 'member', 'channels-feed', 'channels-live', 'moments', 'moments-ad', 'wechat-search', 'web-search', 'site', 'share', 'poster', 'direct', 'other');
  CREATE TYPE "public"."enum_articles_kind" AS ENUM('in-depth-review', 'benefits', 'guide', 'news');
  CREATE TYPE "public"."enum_articles_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__articles_v_version_channels" AS ENUM('official-account', 'wecom', 'group', 'service-notice', 'member', 'channels-feed', 'channels-live', 'moments', 'moments-ad', 'wechat-search', 'web-search', 'site', 'share', 'poster', 'direct', 'other');
  CREATE TYPE "public"."enum__articles_v_version_kind" AS ENUM('in-depth-review', 'benefits', 'guide', 'news');
  CREATE TYPE "public"."enum__articles_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_short_videos_channels" AS ENUM('official-account', 'wecom', 'group', 'service-notice', 'member', 'channels-feed', 'channels-live', 'moments', 'moments-ad', 'wechat-search', 'web-search', 'site', 'share', 'poster', 'direct', 'other');
  CREATE TYPE "public"."enum_short_videos_source" AS ENUM('file', 'channels');
  CREATE TYPE "public"."enum_short_videos_kind" AS ENUM('showcase', 'scene');
  CREATE TYPE "public"."enum_short_videos_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__short_videos_v_version_channels" AS ENUM('official-account', 'wecom', 'group', 'service-notice', 'member', 'channels-feed', 'channels-live', 'moments', 'moments-ad', 'wechat-search', 'web-search', 'site', 'share', 'poster', 'direct', 'other');
  CREATE TYPE "public"."enum__short_videos_v_version_source" AS ENUM('file', 'channels');
  CREATE TYPE "public"."enum__short_videos_v_version_kind" AS ENUM('showcase', 'scene');
  CREATE TYPE "public"."enum__short_videos_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_live_streams_channels" AS ENUM('official-account', 'wecom', 'group', 'service-notice', 'member', 'channels-feed', 'channels-live', 'moments', 'moments-ad', 'wechat-search', 'web-search', 'site', 'share', 'poster', 'direct', 'other');
  CREATE TYPE "public"."enum_live_streams_room_kind" AS ENUM('channels', 'link');
  CREATE TYPE "public"."enum_live_streams_editor_state" AS ENUM('auto', 'live', 'ended', 'cancelled');
  CREATE TYPE "public"."enum_live_streams_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__live_streams_v_version_channels" AS ENUM('official-account', 'wecom', 'group', 'service-notice', 'member', 'channels-feed', 'channels-live', 'moments', 'moments-ad', 'wechat-search', 'web-search', 'site', 'share', 'poster', 'direct', 'other');
  CREATE TYPE "public"."enum__live_streams_v_version_room_kind" AS ENUM('channels', 'link');
  CREATE TYPE "public"."enum__live_streams_v_version_editor_state" AS ENUM('auto', 'live', 'ended', 'cancelled');
  CREATE TYPE "public"."enum__live_streams_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_reviews_state" AS ENUM('pending', 'published', 'rejected');
  CREATE TYPE "public"."enum_reviews_rejection_reason" AS ENUM('unrelated', 'advertising', 'abuse', 'privacy', 'medical-claim', 'infringing', 'duplicate', 'fake');
  CREATE TYPE "public"."enum_columns_rhythm" AS ENUM('weekly', 'monthly');
  CREATE TYPE "public"."enum_brand_stories_channels" AS ENUM('official-account', 'wecom', 'group', 'service-notice', 'member', 'channels-feed', 'channels-live', 'moments', 'moments-ad', 'wechat-search', 'web-search', 'site', 'share', 'poster', 'direct', 'other');
  CREATE TYPE "public"."enum_brand_stories_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__brand_stories_v_version_channels" AS ENUM('official-account', 'wecom', 'group', 'service-notice', 'member', 'channels-feed', 'channels-live', 'moments', 'moments-ad', 'wechat-search', 'web-search', 'site', 'share', 'poster', 'direct', 'other');
  CREATE TYPE "public"."enum__brand_stories_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_products_mode" AS ENUM('in-stock', 'pre-sale', 'local-warehouse');
  CREATE TYPE "public"."enum_campaigns_kind" AS ENUM('promotion', 'launch', 'trial', 'festival');
  CREATE TYPE "public"."enum_programmes_kind" AS ENUM('invite', 'group-buy', 'affiliate');
  CREATE TYPE "public"."enum_groups_kind" AS ENUM('wecom', 'wechat');
  CREATE TYPE "public"."enum_users_role" AS ENUM('administrator', 'editor', 'moderator', 'brand-manager', 'analyst');
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TYPE "public"."enum_payload_jobs_log_state" AS ENUM('failed', 'succeeded');
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TABLE "articles_channels" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_articles_channels",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "articles" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"dek" varchar,
  	"cover_id" uuid,
  	"body" jsonb,
  	"author_id" uuid,
  	"byline" varchar,
  	"publish_until" timestamp(3) with time zone,
  	"ai_generated" boolean DEFAULT false,
  	"search_title" varchar,
  	"search_description" varchar,
  	"share_cover_id" uuid,
  	"kind" "enum_articles_kind" DEFAULT 'in-depth-review',
  	"slug" varchar,
  	"published_slug" varchar,
  	"published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_articles_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "articles_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid,
  	"topics_id" uuid
  );
  
  CREATE TABLE "_articles_v_version_channels" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__articles_v_version_channels",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_articles_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar,
  	"version_dek" varchar,
  	"version_cover_id" uuid,
  	"version_body" jsonb,
  	"version_author_id" uuid,
  	"version_byline" varchar,
  	"version_publish_until" timestamp(3) with time zone,
  	"version_ai_generated" boolean DEFAULT false,
  	"version_search_title" varchar,
  	"version_search_description" varchar,
  	"version_share_cover_id" uuid,
  	"version_kind" "enum__articles_v_version_kind" DEFAULT 'in-depth-review',
  	"version_slug" varchar,
  	"version_published_slug" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__articles_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "_articles_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid,
  	"topics_id" uuid
  );
  
  CREATE TABLE "short_videos_channels" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_short_videos_channels",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "short_videos" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"dek" varchar,
  	"source" "enum_short_videos_source" DEFAULT 'file',
  	"file_id" uuid,
  	"channels_ref" varchar,
  	"cover_id" uuid,
  	"duration_seconds" numeric,
  	"captions" varchar,
  	"author_id" uuid,
  	"byline" varchar,
  	"publish_until" timestamp(3) with time zone,
  	"ai_generated" boolean DEFAULT false,
  	"search_title" varchar,
  	"search_description" varchar,
  	"share_cover_id" uuid,
  	"kind" "enum_short_videos_kind" DEFAULT 'showcase',
  	"slug" varchar,
  	"published_slug" varchar,
  	"published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_short_videos_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "short_videos_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid,
  	"topics_id" uuid
  );
  
  CREATE TABLE "_short_videos_v_version_channels" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__short_videos_v_version_channels",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_short_videos_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar,
  	"version_dek" varchar,
  	"version_source" "enum__short_videos_v_version_source" DEFAULT 'file',
  	"version_file_id" uuid,
  	"version_channels_ref" varchar,
  	"version_cover_id" uuid,
  	"version_duration_seconds" numeric,
  	"version_captions" varchar,
  	"version_author_id" uuid,
  	"version_byline" varchar,
  	"version_publish_until" timestamp(3) with time zone,
  	"version_ai_generated" boolean DEFAULT false,
  	"version_search_title" varchar,
  	"version_search_description" varchar,
  	"version_share_cover_id" uuid,
  	"version_kind" "enum__short_videos_v_version_kind" DEFAULT 'showcase',
  	"version_slug" varchar,
  	"version_published_slug" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__short_videos_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "_short_videos_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid,
  	"topics_id" uuid
  );
  
  CREATE TABLE "live_streams_lineup" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"product_id" varchar,
  	"sku" varchar,
  	"live_price_fen" numeric,
  	"limit" numeric,
  	"stock" numeric,
  	"minute" numeric,
  	"talking_points" varchar,
  	"title" varchar,
  	"product_slug" varchar
  );
  
  CREATE TABLE "live_streams_channels" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_live_streams_channels",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "live_streams" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"dek" varchar,
  	"cover_id" uuid,
  	"starts_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"host" varchar,
  	"room_kind" "enum_live_streams_room_kind" DEFAULT 'channels',
  	"room_reference" varchar,
  	"room_url" varchar,
  	"notice" varchar,
  	"ended_at" timestamp(3) with time zone,
  	"replay_id" uuid,
  	"replay_url" varchar,
  	"author_id" uuid,
  	"byline" varchar,
  	"publish_until" timestamp(3) with time zone,
  	"ai_generated" boolean DEFAULT false,
  	"search_title" varchar,
  	"search_description" varchar,
  	"share_cover_id" uuid,
  	"editor_state" "enum_live_streams_editor_state" DEFAULT 'auto',
  	"slug" varchar,
  	"published_slug" varchar,
  	"published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_live_streams_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "live_streams_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid,
  	"topics_id" uuid
  );
  
  CREATE TABLE "_live_streams_v_version_lineup" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"product_id" varchar,
  	"sku" varchar,
  	"live_price_fen" numeric,
  	"limit" numeric,
  	"stock" numeric,
  	"minute" numeric,
  	"talking_points" varchar,
  	"title" varchar,
  	"product_slug" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_live_streams_v_version_channels" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__live_streams_v_version_channels",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_live_streams_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar,
  	"version_dek" varchar,
  	"version_cover_id" uuid,
  	"version_starts_at" timestamp(3) with time zone,
  	"version_ends_at" timestamp(3) with time zone,
  	"version_host" varchar,
  	"version_room_kind" "enum__live_streams_v_version_room_kind" DEFAULT 'channels',
  	"version_room_reference" varchar,
  	"version_room_url" varchar,
  	"version_notice" varchar,
  	"version_ended_at" timestamp(3) with time zone,
  	"version_replay_id" uuid,
  	"version_replay_url" varchar,
  	"version_author_id" uuid,
  	"version_byline" varchar,
  	"version_publish_until" timestamp(3) with time zone,
  	"version_ai_generated" boolean DEFAULT false,
  	"version_search_title" varchar,
  	"version_search_description" varchar,
  	"version_share_cover_id" uuid,
  	"version_editor_state" "enum__live_streams_v_version_editor_state" DEFAULT 'auto',
  	"version_slug" varchar,
  	"version_published_slug" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__live_streams_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "_live_streams_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid,
  	"topics_id" uuid
  );
  
  CREATE TABLE "reviews" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"text" varchar NOT NULL,
  	"rating" numeric NOT NULL,
  	"logistics_rating" numeric,
  	"service_rating" numeric,
  	"product_id" uuid NOT NULL,
  	"sku" varchar,
  	"nickname" varchar NOT NULL,
  	"anonymous" boolean DEFAULT false,
  	"state" "enum_reviews_state" DEFAULT 'pending' NOT NULL,
  	"rejection_reason" "enum_reviews_rejection_reason",
  	"decided_by_id" uuid,
  	"decided_at" timestamp(3) with time zone,
  	"submitted_at" timestamp(3) with time zone NOT NULL,
  	"published_at" timestamp(3) with time zone,
  	"verified" boolean DEFAULT false,
  	"consented_at" timestamp(3) with time zone,
  	"visitor_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "reviews_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"review_photos_id" uuid
  );
  
  CREATE TABLE "columns" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"dek" varchar,
  	"cover_id" uuid,
  	"rhythm" "enum_columns_rhythm" DEFAULT 'weekly' NOT NULL,
  	"seal" varchar,
  	"slug" varchar,
  	"published_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "brand_stories_channels" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_brand_stories_channels",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "brand_stories" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"dek" varchar,
  	"cover_id" uuid,
  	"body" jsonb,
  	"author_id" uuid,
  	"byline" varchar,
  	"publish_until" timestamp(3) with time zone,
  	"ai_generated" boolean DEFAULT false,
  	"search_title" varchar,
  	"search_description" varchar,
  	"share_cover_id" uuid,
  	"column_id" uuid,
  	"issue_number" numeric,
  	"slug" varchar,
  	"published_slug" varchar,
  	"published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_brand_stories_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "brand_stories_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid,
  	"topics_id" uuid
  );
  
  CREATE TABLE "_brand_stories_v_version_channels" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__brand_stories_v_version_channels",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_brand_stories_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar,
  	"version_dek" varchar,
  	"version_cover_id" uuid,
  	"version_body" jsonb,
  	"version_author_id" uuid,
  	"version_byline" varchar,
  	"version_publish_until" timestamp(3) with time zone,
  	"version_ai_generated" boolean DEFAULT false,
  	"version_search_title" varchar,
  	"version_search_description" varchar,
  	"version_share_cover_id" uuid,
  	"version_column_id" uuid,
  	"version_issue_number" numeric,
  	"version_slug" varchar,
  	"version_published_slug" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__brand_stories_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "_brand_stories_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid,
  	"topics_id" uuid
  );
  
  CREATE TABLE "products_skus" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"sku" varchar NOT NULL,
  	"name" varchar,
  	"price_fen" numeric NOT NULL,
  	"stock" numeric
  );
  
  CREATE TABLE "products" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"summary" varchar,
  	"cover_id" uuid,
  	"description" varchar,
  	"price_fen" numeric,
  	"margin_fen" numeric,
  	"mall_key" varchar,
  	"mall_url" varchar,
  	"mode" "enum_products_mode" DEFAULT 'in-stock' NOT NULL,
  	"delisted" boolean DEFAULT false,
  	"slug" varchar,
  	"published_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "products_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" uuid,
  	"topics_id" uuid
  );
  
  CREATE TABLE "topics" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"dek" varchar,
  	"cover_id" uuid,
  	"slug" varchar,
  	"published_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "media" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"alt" varchar NOT NULL,
  	"caption" varchar,
  	"credit" varchar,
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
  	"focal_y" numeric,
  	"sizes_w240_url" varchar,
  	"sizes_w240_width" numeric,
  	"sizes_w240_height" numeric,
  	"sizes_w240_mime_type" varchar,
  	"sizes_w240_filesize" numeric,
  	"sizes_w240_filename" varchar,
  	"sizes_w480_url" varchar,
  	"sizes_w480_width" numeric,
  	"sizes_w480_height" numeric,
  	"sizes_w480_mime_type" varchar,
  	"sizes_w480_filesize" numeric,
  	"sizes_w480_filename" varchar,
  	"sizes_w750_url" varchar,
  	"sizes_w750_width" numeric,
  	"sizes_w750_height" numeric,
  	"sizes_w750_mime_type" varchar,
  	"sizes_w750_filesize" numeric,
  	"sizes_w750_filename" varchar,
  	"sizes_w1080_url" varchar,
  	"sizes_w1080_width" numeric,
  	"sizes_w1080_height" numeric,
  	"sizes_w1080_mime_type" varchar,
  	"sizes_w1080_filesize" numeric,
  	"sizes_w1080_filename" varchar,
  	"sizes_w1600_url" varchar,
  	"sizes_w1600_width" numeric,
  	"sizes_w1600_height" numeric,
  	"sizes_w1600_mime_type" varchar,
  	"sizes_w1600_filesize" numeric,
  	"sizes_w1600_filename" varchar,
  	"sizes_share_url" varchar,
  	"sizes_share_width" numeric,
  	"sizes_share_height" numeric,
  	"sizes_share_mime_type" varchar,
  	"sizes_share_filesize" numeric,
  	"sizes_share_filename" varchar
  );
  
  CREATE TABLE "clips" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"duration_seconds" numeric,
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
  
  CREATE TABLE "review_photos" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"review_id" uuid NOT NULL,
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
  	"focal_y" numeric,
  	"sizes_small_url" varchar,
  	"sizes_small_width" numeric,
  	"sizes_small_height" numeric,
  	"sizes_small_mime_type" varchar,
  	"sizes_small_filesize" numeric,
  	"sizes_small_filename" varchar,
  	"sizes_large_url" varchar,
  	"sizes_large_width" numeric,
  	"sizes_large_height" numeric,
  	"sizes_large_mime_type" varchar,
  	"sizes_large_filesize" numeric,
  	"sizes_large_filename" varchar
  );
  
  CREATE TABLE "campaigns" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"starts_at" timestamp(3) with time zone NOT NULL,
  	"ends_at" timestamp(3) with time zone NOT NULL,
  	"kind" "enum_campaigns_kind" DEFAULT 'promotion' NOT NULL,
  	"slug" varchar,
  	"published_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "programmes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"kind" "enum_programmes_kind" DEFAULT 'invite' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "groups" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"kind" "enum_groups_kind" DEFAULT 'wecom' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "members" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"nickname" varchar,
  	"source" varchar,
  	"member_id" varchar,
  	"unionid" varchar,
  	"openid" varchar,
  	"phone_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "help_entries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"question" varchar NOT NULL,
  	"answer" varchar NOT NULL,
  	"order" numeric DEFAULT 100,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "redirects" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"from" varchar NOT NULL,
  	"to" varchar,
  	"gone" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"role" "enum_users_role" DEFAULT 'editor' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_jobs_log" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"executed_at" timestamp(3) with time zone NOT NULL,
  	"completed_at" timestamp(3) with time zone NOT NULL,
  	"task_slug" "enum_payload_jobs_log_task_slug" NOT NULL,
  	"task_i_d" varchar NOT NULL,
  	"input" jsonb,
  	"output" jsonb,
  	"state" "enum_payload_jobs_log_state" NOT NULL,
  	"error" jsonb
  );
  
  CREATE TABLE "payload_jobs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"input" jsonb,
  	"completed_at" timestamp(3) with time zone,
  	"total_tried" numeric DEFAULT 0,
  	"has_error" boolean DEFAULT false,
  	"error" jsonb,
  	"task_slug" "enum_payload_jobs_task_slug",
  	"queue" varchar DEFAULT 'default',
  	"wait_until" timestamp(3) with time zone,
  	"processing" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"articles_id" uuid,
  	"short_videos_id" uuid,
  	"live_streams_id" uuid,
  	"reviews_id" uuid,
  	"columns_id" uuid,
  	"brand_stories_id" uuid,
  	"products_id" uuid,
  	"topics_id" uuid,
  	"media_id" uuid,
  	"clips_id" uuid,
  	"review_photos_id" uuid,
  	"campaigns_id" uuid,
  	"programmes_id" uuid,
  	"groups_id" uuid,
  	"members_id" uuid,
  	"help_entries_id" uuid,
  	"redirects_id" uuid,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "brand" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar DEFAULT '我的品牌' NOT NULL,
  	"tagline" varchar,
  	"logo_id" uuid,
  	"primary_colour" varchar DEFAULT '#B93A26' NOT NULL,
  	"accent_colour" varchar DEFAULT '#1F6B52' NOT NULL,
  	"icp" varchar,
  	"police" varchar,
  	"contact" varchar,
  	"is_demo" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "articles_channels" ADD CONSTRAINT "articles_channels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_share_cover_id_media_id_fk" FOREIGN KEY ("share_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_version_channels" ADD CONSTRAINT "_articles_v_version_channels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_parent_id_articles_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_cover_id_media_id_fk" FOREIGN KEY ("version_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_author_id_users_id_fk" FOREIGN KEY ("version_author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_share_cover_id_media_id_fk" FOREIGN KEY ("version_share_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "short_videos_channels" ADD CONSTRAINT "short_videos_channels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."short_videos"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "short_videos" ADD CONSTRAINT "short_videos_file_id_clips_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."clips"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "short_videos" ADD CONSTRAINT "short_videos_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "short_videos" ADD CONSTRAINT "short_videos_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "short_videos" ADD CONSTRAINT "short_videos_share_cover_id_media_id_fk" FOREIGN KEY ("share_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "short_videos_rels" ADD CONSTRAINT "short_videos_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."short_videos"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "short_videos_rels" ADD CONSTRAINT "short_videos_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "short_videos_rels" ADD CONSTRAINT "short_videos_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_short_videos_v_version_channels" ADD CONSTRAINT "_short_videos_v_version_channels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_short_videos_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_short_videos_v" ADD CONSTRAINT "_short_videos_v_parent_id_short_videos_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."short_videos"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_short_videos_v" ADD CONSTRAINT "_short_videos_v_version_file_id_clips_id_fk" FOREIGN KEY ("version_file_id") REFERENCES "public"."clips"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_short_videos_v" ADD CONSTRAINT "_short_videos_v_version_cover_id_media_id_fk" FOREIGN KEY ("version_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_short_videos_v" ADD CONSTRAINT "_short_videos_v_version_author_id_users_id_fk" FOREIGN KEY ("version_author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_short_videos_v" ADD CONSTRAINT "_short_videos_v_version_share_cover_id_media_id_fk" FOREIGN KEY ("version_share_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_short_videos_v_rels" ADD CONSTRAINT "_short_videos_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_short_videos_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_short_videos_v_rels" ADD CONSTRAINT "_short_videos_v_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_short_videos_v_rels" ADD CONSTRAINT "_short_videos_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "live_streams_lineup" ADD CONSTRAINT "live_streams_lineup_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."live_streams"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "live_streams_channels" ADD CONSTRAINT "live_streams_channels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."live_streams"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "live_streams" ADD CONSTRAINT "live_streams_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_streams" ADD CONSTRAINT "live_streams_replay_id_clips_id_fk" FOREIGN KEY ("replay_id") REFERENCES "public"."clips"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_streams" ADD CONSTRAINT "live_streams_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_streams" ADD CONSTRAINT "live_streams_share_cover_id_media_id_fk" FOREIGN KEY ("share_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_streams_rels" ADD CONSTRAINT "live_streams_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."live_streams"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "live_streams_rels" ADD CONSTRAINT "live_streams_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "live_streams_rels" ADD CONSTRAINT "live_streams_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_live_streams_v_version_lineup" ADD CONSTRAINT "_live_streams_v_version_lineup_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_live_streams_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_live_streams_v_version_channels" ADD CONSTRAINT "_live_streams_v_version_channels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_live_streams_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_live_streams_v" ADD CONSTRAINT "_live_streams_v_parent_id_live_streams_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."live_streams"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_live_streams_v" ADD CONSTRAINT "_live_streams_v_version_cover_id_media_id_fk" FOREIGN KEY ("version_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_live_streams_v" ADD CONSTRAINT "_live_streams_v_version_replay_id_clips_id_fk" FOREIGN KEY ("version_replay_id") REFERENCES "public"."clips"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_live_streams_v" ADD CONSTRAINT "_live_streams_v_version_author_id_users_id_fk" FOREIGN KEY ("version_author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_live_streams_v" ADD CONSTRAINT "_live_streams_v_version_share_cover_id_media_id_fk" FOREIGN KEY ("version_share_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_live_streams_v_rels" ADD CONSTRAINT "_live_streams_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_live_streams_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_live_streams_v_rels" ADD CONSTRAINT "_live_streams_v_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_live_streams_v_rels" ADD CONSTRAINT "_live_streams_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "reviews" ADD CONSTRAINT "reviews_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reviews" ADD CONSTRAINT "reviews_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reviews_rels" ADD CONSTRAINT "reviews_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "reviews_rels" ADD CONSTRAINT "reviews_rels_review_photos_fk" FOREIGN KEY ("review_photos_id") REFERENCES "public"."review_photos"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "columns" ADD CONSTRAINT "columns_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "brand_stories_channels" ADD CONSTRAINT "brand_stories_channels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."brand_stories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "brand_stories" ADD CONSTRAINT "brand_stories_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "brand_stories" ADD CONSTRAINT "brand_stories_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "brand_stories" ADD CONSTRAINT "brand_stories_share_cover_id_media_id_fk" FOREIGN KEY ("share_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "brand_stories" ADD CONSTRAINT "brand_stories_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "brand_stories_rels" ADD CONSTRAINT "brand_stories_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."brand_stories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "brand_stories_rels" ADD CONSTRAINT "brand_stories_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "brand_stories_rels" ADD CONSTRAINT "brand_stories_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_brand_stories_v_version_channels" ADD CONSTRAINT "_brand_stories_v_version_channels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_brand_stories_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_brand_stories_v" ADD CONSTRAINT "_brand_stories_v_parent_id_brand_stories_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."brand_stories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_brand_stories_v" ADD CONSTRAINT "_brand_stories_v_version_cover_id_media_id_fk" FOREIGN KEY ("version_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_brand_stories_v" ADD CONSTRAINT "_brand_stories_v_version_author_id_users_id_fk" FOREIGN KEY ("version_author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_brand_stories_v" ADD CONSTRAINT "_brand_stories_v_version_share_cover_id_media_id_fk" FOREIGN KEY ("version_share_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_brand_stories_v" ADD CONSTRAINT "_brand_stories_v_version_column_id_columns_id_fk" FOREIGN KEY ("version_column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_brand_stories_v_rels" ADD CONSTRAINT "_brand_stories_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_brand_stories_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_brand_stories_v_rels" ADD CONSTRAINT "_brand_stories_v_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_brand_stories_v_rels" ADD CONSTRAINT "_brand_stories_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "products_skus" ADD CONSTRAINT "products_skus_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "products" ADD CONSTRAINT "products_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products_rels" ADD CONSTRAINT "products_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "products_rels" ADD CONSTRAINT "products_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "products_rels" ADD CONSTRAINT "products_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "topics" ADD CONSTRAINT "topics_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "review_photos" ADD CONSTRAINT "review_photos_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_jobs_log" ADD CONSTRAINT "payload_jobs_log_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."payload_jobs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_short_videos_fk" FOREIGN KEY ("short_videos_id") REFERENCES "public"."short_videos"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_live_streams_fk" FOREIGN KEY ("live_streams_id") REFERENCES "public"."live_streams"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_reviews_fk" FOREIGN KEY ("reviews_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_columns_fk" FOREIGN KEY ("columns_id") REFERENCES "public"."columns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_brand_stories_fk" FOREIGN KEY ("brand_stories_id") REFERENCES "public"."brand_stories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_clips_fk" FOREIGN KEY ("clips_id") REFERENCES "public"."clips"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_review_photos_fk" FOREIGN KEY ("review_photos_id") REFERENCES "public"."review_photos"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_campaigns_fk" FOREIGN KEY ("campaigns_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_programmes_fk" FOREIGN KEY ("programmes_id") REFERENCES "public"."programmes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_groups_fk" FOREIGN KEY ("groups_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_members_fk" FOREIGN KEY ("members_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_help_entries_fk" FOREIGN KEY ("help_entries_id") REFERENCES "public"."help_entries"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_redirects_fk" FOREIGN KEY ("redirects_id") REFERENCES "public"."redirects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "brand" ADD CONSTRAINT "brand_logo_id_media_id_fk" FOREIGN KEY ("logo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "articles_channels_order_idx" ON "articles_channels" USING btree ("order");
  CREATE INDEX "articles_channels_parent_idx" ON "articles_channels" USING btree ("parent_id");
  CREATE INDEX "articles_cover_idx" ON "articles" USING btree ("cover_id");
  CREATE INDEX "articles_author_idx" ON "articles" USING btree ("author_id");
  CREATE INDEX "articles_publish_until_idx" ON "articles" USING btree ("publish_until");
  CREATE INDEX "articles_share_cover_idx" ON "articles" USING btree ("share_cover_id");
  CREATE INDEX "articles_kind_idx" ON "articles" USING btree ("kind");
  CREATE UNIQUE INDEX "articles_slug_idx" ON "articles" USING btree ("slug");
  CREATE INDEX "articles_published_at_idx" ON "articles" USING btree ("published_at");
  CREATE INDEX "articles_updated_at_idx" ON "articles" USING btree ("updated_at");
  CREATE INDEX "articles_created_at_idx" ON "articles" USING btree ("created_at");
  CREATE INDEX "articles_deleted_at_idx" ON "articles" USING btree ("deleted_at");
  CREATE INDEX "articles__status_idx" ON "articles" USING btree ("_status");
  CREATE INDEX "articles_rels_order_idx" ON "articles_rels" USING btree ("order");
  CREATE INDEX "articles_rels_parent_idx" ON "articles_rels" USING btree ("parent_id");
  CREATE INDEX "articles_rels_path_idx" ON "articles_rels" USING btree ("path");
  CREATE INDEX "articles_rels_products_id_idx" ON "articles_rels" USING btree ("products_id");
  CREATE INDEX "articles_rels_topics_id_idx" ON "articles_rels" USING btree ("topics_id");
  CREATE INDEX "_articles_v_version_channels_order_idx" ON "_articles_v_version_channels" USING btree ("order");
  CREATE INDEX "_articles_v_version_channels_parent_idx" ON "_articles_v_version_channels" USING btree ("parent_id");
  CREATE INDEX "_articles_v_parent_idx" ON "_articles_v" USING btree ("parent_id");
  CREATE INDEX "_articles_v_version_version_cover_idx" ON "_articles_v" USING btree ("version_cover_id");
  CREATE INDEX "_articles_v_version_version_author_idx" ON "_articles_v" USING btree ("version_author_id");
  CREATE INDEX "_articles_v_version_version_publish_until_idx" ON "_articles_v" USING btree ("version_publish_until");
  CREATE INDEX "_articles_v_version_version_share_cover_idx" ON "_articles_v" USING btree ("version_share_cover_id");
  CREATE INDEX "_articles_v_version_version_kind_idx" ON "_articles_v" USING btree ("version_kind");
  CREATE INDEX "_articles_v_version_version_slug_idx" ON "_articles_v" USING btree ("version_slug");
  CREATE INDEX "_articles_v_version_version_published_at_idx" ON "_articles_v" USING btree ("version_published_at");
  CREATE INDEX "_articles_v_version_version_updated_at_idx" ON "_articles_v" USING btree ("version_updated_at");
  CREATE INDEX "_articles_v_version_version_created_at_idx" ON "_articles_v" USING btree ("version_created_at");
  CREATE INDEX "_articles_v_version_version_deleted_at_idx" ON "_articles_v" USING btree ("version_deleted_at");
  CREATE INDEX "_articles_v_version_version__status_idx" ON "_articles_v" USING btree ("version__status");
  CREATE INDEX "_articles_v_created_at_idx" ON "_articles_v" USING btree ("created_at");
  CREATE INDEX "_articles_v_updated_at_idx" ON "_articles_v" USING btree ("updated_at");
  CREATE INDEX "_articles_v_latest_idx" ON "_articles_v" USING btree ("latest");
  CREATE INDEX "_articles_v_rels_order_idx" ON "_articles_v_rels" USING btree ("order");
  CREATE INDEX "_articles_v_rels_parent_idx" ON "_articles_v_rels" USING btree ("parent_id");
  CREATE INDEX "_articles_v_rels_path_idx" ON "_articles_v_rels" USING btree ("path");
  CREATE INDEX "_articles_v_rels_products_id_idx" ON "_articles_v_rels" USING btree ("products_id");
  CREATE INDEX "_articles_v_rels_topics_id_idx" ON "_articles_v_rels" USING btree ("topics_id");
  CREATE INDEX "short_videos_channels_order_idx" ON "short_videos_channels" USING btree ("order");
  CREATE INDEX "short_videos_channels_parent_idx" ON "short_videos_channels" USING btree ("parent_id");
  CREATE INDEX "short_videos_file_idx" ON "short_videos" USING btree ("file_id");
  CREATE INDEX "short_videos_cover_idx" ON "short_videos" USING btree ("cover_id");
  CREATE INDEX "short_videos_author_idx" ON "short_videos" USING btree ("author_id");
  CREATE INDEX "short_videos_publish_until_idx" ON "short_videos" USING btree ("publish_until");
  CREATE INDEX "short_videos_share_cover_idx" ON "short_videos" USING btree ("share_cover_id");
  CREATE INDEX "short_videos_kind_idx" ON "short_videos" USING btree ("kind");
  CREATE UNIQUE INDEX "short_videos_slug_idx" ON "short_videos" USING btree ("slug");
  CREATE INDEX "short_videos_published_at_idx" ON "short_videos" USING btree ("published_at");
  CREATE INDEX "short_videos_updated_at_idx" ON "short_videos" USING btree ("updated_at");
  CREATE INDEX "short_videos_created_at_idx" ON "short_videos" USING btree ("created_at");
  CREATE INDEX "short_videos_deleted_at_idx" ON "short_videos" USING btree ("deleted_at");
  CREATE INDEX "short_videos__status_idx" ON "short_videos" USING btree ("_status");
  CREATE INDEX "short_videos_rels_order_idx" ON "short_videos_rels" USING btree ("order");
  CREATE INDEX "short_videos_rels_parent_idx" ON "short_videos_rels" USING btree ("parent_id");
  CREATE INDEX "short_videos_rels_path_idx" ON "short_videos_rels" USING btree ("path");
  CREATE INDEX "short_videos_rels_products_id_idx" ON "short_videos_rels" USING btree ("products_id");
  CREATE INDEX "short_videos_rels_topics_id_idx" ON "short_videos_rels" USING btree ("topics_id");
  CREATE INDEX "_short_videos_v_version_channels_order_idx" ON "_short_videos_v_version_channels" USING btree ("order");
  CREATE INDEX "_short_videos_v_version_channels_parent_idx" ON "_short_videos_v_version_channels" USING btree ("parent_id");
  CREATE INDEX "_short_videos_v_parent_idx" ON "_short_videos_v" USING btree ("parent_id");
  CREATE INDEX "_short_videos_v_version_version_file_idx" ON "_short_videos_v" USING btree ("version_file_id");
  CREATE INDEX "_short_videos_v_version_version_cover_idx" ON "_short_videos_v" USING btree ("version_cover_id");
  CREATE INDEX "_short_videos_v_version_version_author_idx" ON "_short_videos_v" USING btree ("version_author_id");
  CREATE INDEX "_short_videos_v_version_version_publish_until_idx" ON "_short_videos_v" USING btree ("version_publish_until");
  CREATE INDEX "_short_videos_v_version_version_share_cover_idx" ON "_short_videos_v" USING btree ("version_share_cover_id");
  CREATE INDEX "_short_videos_v_version_version_kind_idx" ON "_short_videos_v" USING btree ("version_kind");
  CREATE INDEX "_short_videos_v_version_version_slug_idx" ON "_short_videos_v" USING btree ("version_slug");
  CREATE INDEX "_short_videos_v_version_version_published_at_idx" ON "_short_videos_v" USING btree ("version_published_at");
  CREATE INDEX "_short_videos_v_version_version_updated_at_idx" ON "_short_videos_v" USING btree ("version_updated_at");
  CREATE INDEX "_short_videos_v_version_version_created_at_idx" ON "_short_videos_v" USING btree ("version_created_at");
  CREATE INDEX "_short_videos_v_version_version_deleted_at_idx" ON "_short_videos_v" USING btree ("version_deleted_at");
  CREATE INDEX "_short_videos_v_version_version__status_idx" ON "_short_videos_v" USING btree ("version__status");
  CREATE INDEX "_short_videos_v_created_at_idx" ON "_short_videos_v" USING btree ("created_at");
  CREATE INDEX "_short_videos_v_updated_at_idx" ON "_short_videos_v" USING btree ("updated_at");
  CREATE INDEX "_short_videos_v_latest_idx" ON "_short_videos_v" USING btree ("latest");
  CREATE INDEX "_short_videos_v_rels_order_idx" ON "_short_videos_v_rels" USING btree ("order");
  CREATE INDEX "_short_videos_v_rels_parent_idx" ON "_short_videos_v_rels" USING btree ("parent_id");
  CREATE INDEX "_short_videos_v_rels_path_idx" ON "_short_videos_v_rels" USING btree ("path");
  CREATE INDEX "_short_videos_v_rels_products_id_idx" ON "_short_videos_v_rels" USING btree ("products_id");
  CREATE INDEX "_short_videos_v_rels_topics_id_idx" ON "_short_videos_v_rels" USING btree ("topics_id");
  CREATE INDEX "live_streams_lineup_order_idx" ON "live_streams_lineup" USING btree ("_order");
  CREATE INDEX "live_streams_lineup_parent_id_idx" ON "live_streams_lineup" USING btree ("_parent_id");
  CREATE INDEX "live_streams_channels_order_idx" ON "live_streams_channels" USING btree ("order");
  CREATE INDEX "live_streams_channels_parent_idx" ON "live_streams_channels" USING btree ("parent_id");
  CREATE INDEX "live_streams_cover_idx" ON "live_streams" USING btree ("cover_id");
  CREATE INDEX "live_streams_starts_at_idx" ON "live_streams" USING btree ("starts_at");
  CREATE INDEX "live_streams_replay_idx" ON "live_streams" USING btree ("replay_id");
  CREATE INDEX "live_streams_author_idx" ON "live_streams" USING btree ("author_id");
  CREATE INDEX "live_streams_publish_until_idx" ON "live_streams" USING btree ("publish_until");
  CREATE INDEX "live_streams_share_cover_idx" ON "live_streams" USING btree ("share_cover_id");
  CREATE UNIQUE INDEX "live_streams_slug_idx" ON "live_streams" USING btree ("slug");
  CREATE INDEX "live_streams_published_at_idx" ON "live_streams" USING btree ("published_at");
  CREATE INDEX "live_streams_updated_at_idx" ON "live_streams" USING btree ("updated_at");
  CREATE INDEX "live_streams_created_at_idx" ON "live_streams" USING btree ("created_at");
  CREATE INDEX "live_streams_deleted_at_idx" ON "live_streams" USING btree ("deleted_at");
  CREATE INDEX "live_streams__status_idx" ON "live_streams" USING btree ("_status");
  CREATE INDEX "live_streams_rels_order_idx" ON "live_streams_rels" USING btree ("order");
  CREATE INDEX "live_streams_rels_parent_idx" ON "live_streams_rels" USING btree ("parent_id");
  CREATE INDEX "live_streams_rels_path_idx" ON "live_streams_rels" USING btree ("path");
  CREATE INDEX "live_streams_rels_products_id_idx" ON "live_streams_rels" USING btree ("products_id");
  CREATE INDEX "live_streams_rels_topics_id_idx" ON "live_streams_rels" USING btree ("topics_id");
  CREATE INDEX "_live_streams_v_version_lineup_order_idx" ON "_live_streams_v_version_lineup" USING btree ("_order");
  CREATE INDEX "_live_streams_v_version_lineup_parent_id_idx" ON "_live_streams_v_version_lineup" USING btree ("_parent_id");
  CREATE INDEX "_live_streams_v_version_channels_order_idx" ON "_live_streams_v_version_channels" USING btree ("order");
  CREATE INDEX "_live_streams_v_version_channels_parent_idx" ON "_live_streams_v_version_channels" USING btree ("parent_id");
  CREATE INDEX "_live_streams_v_parent_idx" ON "_live_streams_v" USING btree ("parent_id");
  CREATE INDEX "_live_streams_v_version_version_cover_idx" ON "_live_streams_v" USING btree ("version_cover_id");
  CREATE INDEX "_live_streams_v_version_version_starts_at_idx" ON "_live_streams_v" USING btree ("version_starts_at");
  CREATE INDEX "_live_streams_v_version_version_replay_idx" ON "_live_streams_v" USING btree ("version_replay_id");
  CREATE INDEX "_live_streams_v_version_version_author_idx" ON "_live_streams_v" USING btree ("version_author_id");
  CREATE INDEX "_live_streams_v_version_version_publish_until_idx" ON "_live_streams_v" USING btree ("version_publish_until");
  CREATE INDEX "_live_streams_v_version_version_share_cover_idx" ON "_live_streams_v" USING btree ("version_share_cover_id");
  CREATE INDEX "_live_streams_v_version_version_slug_idx" ON "_live_streams_v" USING btree ("version_slug");
  CREATE INDEX "_live_streams_v_version_version_published_at_idx" ON "_live_streams_v" USING btree ("version_published_at");
  CREATE INDEX "_live_streams_v_version_version_updated_at_idx" ON "_live_streams_v" USING btree ("version_updated_at");
  CREATE INDEX "_live_streams_v_version_version_created_at_idx" ON "_live_streams_v" USING btree ("version_created_at");
  CREATE INDEX "_live_streams_v_version_version_deleted_at_idx" ON "_live_streams_v" USING btree ("version_deleted_at");
  CREATE INDEX "_live_streams_v_version_version__status_idx" ON "_live_streams_v" USING btree ("version__status");
  CREATE INDEX "_live_streams_v_created_at_idx" ON "_live_streams_v" USING btree ("created_at");
  CREATE INDEX "_live_streams_v_updated_at_idx" ON "_live_streams_v" USING btree ("updated_at");
  CREATE INDEX "_live_streams_v_latest_idx" ON "_live_streams_v" USING btree ("latest");
  CREATE INDEX "_live_streams_v_rels_order_idx" ON "_live_streams_v_rels" USING btree ("order");
  CREATE INDEX "_live_streams_v_rels_parent_idx" ON "_live_streams_v_rels" USING btree ("parent_id");
  CREATE INDEX "_live_streams_v_rels_path_idx" ON "_live_streams_v_rels" USING btree ("path");
  CREATE INDEX "_live_streams_v_rels_products_id_idx" ON "_live_streams_v_rels" USING btree ("products_id");
  CREATE INDEX "_live_streams_v_rels_topics_id_idx" ON "_live_streams_v_rels" USING btree ("topics_id");
  CREATE INDEX "reviews_rating_idx" ON "reviews" USING btree ("rating");
  CREATE INDEX "reviews_product_idx" ON "reviews" USING btree ("product_id");
  CREATE INDEX "reviews_state_idx" ON "reviews" USING btree ("state");
  CREATE INDEX "reviews_decided_by_idx" ON "reviews" USING btree ("decided_by_id");
  CREATE INDEX "reviews_submitted_at_idx" ON "reviews" USING btree ("submitted_at");
  CREATE INDEX "reviews_published_at_idx" ON "reviews" USING btree ("published_at");
  CREATE INDEX "reviews_visitor_hash_idx" ON "reviews" USING btree ("visitor_hash");
  CREATE INDEX "reviews_updated_at_idx" ON "reviews" USING btree ("updated_at");
  CREATE INDEX "reviews_created_at_idx" ON "reviews" USING btree ("created_at");
  CREATE INDEX "reviews_rels_order_idx" ON "reviews_rels" USING btree ("order");
  CREATE INDEX "reviews_rels_parent_idx" ON "reviews_rels" USING btree ("parent_id");
  CREATE INDEX "reviews_rels_path_idx" ON "reviews_rels" USING btree ("path");
  CREATE INDEX "reviews_rels_review_photos_id_idx" ON "reviews_rels" USING btree ("review_photos_id");
  CREATE INDEX "columns_cover_idx" ON "columns" USING btree ("cover_id");
  CREATE UNIQUE INDEX "columns_slug_idx" ON "columns" USING btree ("slug");
  CREATE INDEX "columns_updated_at_idx" ON "columns" USING btree ("updated_at");
  CREATE INDEX "columns_created_at_idx" ON "columns" USING btree ("created_at");
  CREATE INDEX "columns_deleted_at_idx" ON "columns" USING btree ("deleted_at");
  CREATE INDEX "brand_stories_channels_order_idx" ON "brand_stories_channels" USING btree ("order");
  CREATE INDEX "brand_stories_channels_parent_idx" ON "brand_stories_channels" USING btree ("parent_id");
  CREATE INDEX "brand_stories_cover_idx" ON "brand_stories" USING btree ("cover_id");
  CREATE INDEX "brand_stories_author_idx" ON "brand_stories" USING btree ("author_id");
  CREATE INDEX "brand_stories_publish_until_idx" ON "brand_stories" USING btree ("publish_until");
  CREATE INDEX "brand_stories_share_cover_idx" ON "brand_stories" USING btree ("share_cover_id");
  CREATE INDEX "brand_stories_column_idx" ON "brand_stories" USING btree ("column_id");
  CREATE UNIQUE INDEX "brand_stories_slug_idx" ON "brand_stories" USING btree ("slug");
  CREATE INDEX "brand_stories_published_at_idx" ON "brand_stories" USING btree ("published_at");
  CREATE INDEX "brand_stories_updated_at_idx" ON "brand_stories" USING btree ("updated_at");
  CREATE INDEX "brand_stories_created_at_idx" ON "brand_stories" USING btree ("created_at");
  CREATE INDEX "brand_stories_deleted_at_idx" ON "brand_stories" USING btree ("deleted_at");
  CREATE INDEX "brand_stories__status_idx" ON "brand_stories" USING btree ("_status");
  CREATE INDEX "brand_stories_rels_order_idx" ON "brand_stories_rels" USING btree ("order");
  CREATE INDEX "brand_stories_rels_parent_idx" ON "brand_stories_rels" USING btree ("parent_id");
  CREATE INDEX "brand_stories_rels_path_idx" ON "brand_stories_rels" USING btree ("path");
  CREATE INDEX "brand_stories_rels_products_id_idx" ON "brand_stories_rels" USING btree ("products_id");
  CREATE INDEX "brand_stories_rels_topics_id_idx" ON "brand_stories_rels" USING btree ("topics_id");
  CREATE INDEX "_brand_stories_v_version_channels_order_idx" ON "_brand_stories_v_version_channels" USING btree ("order");
  CREATE INDEX "_brand_stories_v_version_channels_parent_idx" ON "_brand_stories_v_version_channels" USING btree ("parent_id");
  CREATE INDEX "_brand_stories_v_parent_idx" ON "_brand_stories_v" USING btree ("parent_id");
  CREATE INDEX "_brand_stories_v_version_version_cover_idx" ON "_brand_stories_v" USING btree ("version_cover_id");
  CREATE INDEX "_brand_stories_v_version_version_author_idx" ON "_brand_stories_v" USING btree ("version_author_id");
  CREATE INDEX "_brand_stories_v_version_version_publish_until_idx" ON "_brand_stories_v" USING btree ("version_publish_until");
  CREATE INDEX "_brand_stories_v_version_version_share_cover_idx" ON "_brand_stories_v" USING btree ("version_share_cover_id");
  CREATE INDEX "_brand_stories_v_version_version_column_idx" ON "_brand_stories_v" USING btree ("version_column_id");
  CREATE INDEX "_brand_stories_v_version_version_slug_idx" ON "_brand_stories_v" USING btree ("version_slug");
  CREATE INDEX "_brand_stories_v_version_version_published_at_idx" ON "_brand_stories_v" USING btree ("version_published_at");
  CREATE INDEX "_brand_stories_v_version_version_updated_at_idx" ON "_brand_stories_v" USING btree ("version_updated_at");
  CREATE INDEX "_brand_stories_v_version_version_created_at_idx" ON "_brand_stories_v" USING btree ("version_created_at");
  CREATE INDEX "_brand_stories_v_version_version_deleted_at_idx" ON "_brand_stories_v" USING btree ("version_deleted_at");
  CREATE INDEX "_brand_stories_v_version_version__status_idx" ON "_brand_stories_v" USING btree ("version__status");
  CREATE INDEX "_brand_stories_v_created_at_idx" ON "_brand_stories_v" USING btree ("created_at");
  CREATE INDEX "_brand_stories_v_updated_at_idx" ON "_brand_stories_v" USING btree ("updated_at");
  CREATE INDEX "_brand_stories_v_latest_idx" ON "_brand_stories_v" USING btree ("latest");
  CREATE INDEX "_brand_stories_v_rels_order_idx" ON "_brand_stories_v_rels" USING btree ("order");
  CREATE INDEX "_brand_stories_v_rels_parent_idx" ON "_brand_stories_v_rels" USING btree ("parent_id");
  CREATE INDEX "_brand_stories_v_rels_path_idx" ON "_brand_stories_v_rels" USING btree ("path");
  CREATE INDEX "_brand_stories_v_rels_products_id_idx" ON "_brand_stories_v_rels" USING btree ("products_id");
  CREATE INDEX "_brand_stories_v_rels_topics_id_idx" ON "_brand_stories_v_rels" USING btree ("topics_id");
  CREATE INDEX "products_skus_order_idx" ON "products_skus" USING btree ("_order");
  CREATE INDEX "products_skus_parent_id_idx" ON "products_skus" USING btree ("_parent_id");
  CREATE INDEX "products_skus_sku_idx" ON "products_skus" USING btree ("sku");
  CREATE INDEX "products_cover_idx" ON "products" USING btree ("cover_id");
  CREATE INDEX "products_price_fen_idx" ON "products" USING btree ("price_fen");
  CREATE INDEX "products_mall_key_idx" ON "products" USING btree ("mall_key");
  CREATE INDEX "products_delisted_idx" ON "products" USING btree ("delisted");
  CREATE UNIQUE INDEX "products_slug_idx" ON "products" USING btree ("slug");
  CREATE INDEX "products_updated_at_idx" ON "products" USING btree ("updated_at");
  CREATE INDEX "products_created_at_idx" ON "products" USING btree ("created_at");
  CREATE INDEX "products_deleted_at_idx" ON "products" USING btree ("deleted_at");
  CREATE INDEX "products_rels_order_idx" ON "products_rels" USING btree ("order");
  CREATE INDEX "products_rels_parent_idx" ON "products_rels" USING btree ("parent_id");
  CREATE INDEX "products_rels_path_idx" ON "products_rels" USING btree ("path");
  CREATE INDEX "products_rels_media_id_idx" ON "products_rels" USING btree ("media_id");
  CREATE INDEX "products_rels_topics_id_idx" ON "products_rels" USING btree ("topics_id");
  CREATE INDEX "topics_cover_idx" ON "topics" USING btree ("cover_id");
  CREATE UNIQUE INDEX "topics_slug_idx" ON "topics" USING btree ("slug");
  CREATE INDEX "topics_updated_at_idx" ON "topics" USING btree ("updated_at");
  CREATE INDEX "topics_created_at_idx" ON "topics" USING btree ("created_at");
  CREATE INDEX "topics_deleted_at_idx" ON "topics" USING btree ("deleted_at");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_w240_sizes_w240_filename_idx" ON "media" USING btree ("sizes_w240_filename");
  CREATE INDEX "media_sizes_w480_sizes_w480_filename_idx" ON "media" USING btree ("sizes_w480_filename");
  CREATE INDEX "media_sizes_w750_sizes_w750_filename_idx" ON "media" USING btree ("sizes_w750_filename");
  CREATE INDEX "media_sizes_w1080_sizes_w1080_filename_idx" ON "media" USING btree ("sizes_w1080_filename");
  CREATE INDEX "media_sizes_w1600_sizes_w1600_filename_idx" ON "media" USING btree ("sizes_w1600_filename");
  CREATE INDEX "media_sizes_share_sizes_share_filename_idx" ON "media" USING btree ("sizes_share_filename");
  CREATE INDEX "clips_updated_at_idx" ON "clips" USING btree ("updated_at");
  CREATE INDEX "clips_created_at_idx" ON "clips" USING btree ("created_at");
  CREATE UNIQUE INDEX "clips_filename_idx" ON "clips" USING btree ("filename");
  CREATE INDEX "review_photos_review_idx" ON "review_photos" USING btree ("review_id");
  CREATE INDEX "review_photos_updated_at_idx" ON "review_photos" USING btree ("updated_at");
  CREATE INDEX "review_photos_created_at_idx" ON "review_photos" USING btree ("created_at");
  CREATE UNIQUE INDEX "review_photos_filename_idx" ON "review_photos" USING btree ("filename");
  CREATE INDEX "review_photos_sizes_small_sizes_small_filename_idx" ON "review_photos" USING btree ("sizes_small_filename");
  CREATE INDEX "review_photos_sizes_large_sizes_large_filename_idx" ON "review_photos" USING btree ("sizes_large_filename");
  CREATE UNIQUE INDEX "campaigns_slug_idx" ON "campaigns" USING btree ("slug");
  CREATE INDEX "campaigns_updated_at_idx" ON "campaigns" USING btree ("updated_at");
  CREATE INDEX "campaigns_created_at_idx" ON "campaigns" USING btree ("created_at");
  CREATE INDEX "campaigns_deleted_at_idx" ON "campaigns" USING btree ("deleted_at");
  CREATE INDEX "programmes_updated_at_idx" ON "programmes" USING btree ("updated_at");
  CREATE INDEX "programmes_created_at_idx" ON "programmes" USING btree ("created_at");
  CREATE INDEX "programmes_deleted_at_idx" ON "programmes" USING btree ("deleted_at");
  CREATE INDEX "groups_updated_at_idx" ON "groups" USING btree ("updated_at");
  CREATE INDEX "groups_created_at_idx" ON "groups" USING btree ("created_at");
  CREATE INDEX "groups_deleted_at_idx" ON "groups" USING btree ("deleted_at");
  CREATE INDEX "members_source_idx" ON "members" USING btree ("source");
  CREATE INDEX "members_member_id_idx" ON "members" USING btree ("member_id");
  CREATE INDEX "members_unionid_idx" ON "members" USING btree ("unionid");
  CREATE INDEX "members_openid_idx" ON "members" USING btree ("openid");
  CREATE INDEX "members_phone_hash_idx" ON "members" USING btree ("phone_hash");
  CREATE INDEX "members_updated_at_idx" ON "members" USING btree ("updated_at");
  CREATE INDEX "members_created_at_idx" ON "members" USING btree ("created_at");
  CREATE INDEX "help_entries_order_idx" ON "help_entries" USING btree ("order");
  CREATE INDEX "help_entries_updated_at_idx" ON "help_entries" USING btree ("updated_at");
  CREATE INDEX "help_entries_created_at_idx" ON "help_entries" USING btree ("created_at");
  CREATE INDEX "help_entries_deleted_at_idx" ON "help_entries" USING btree ("deleted_at");
  CREATE UNIQUE INDEX "redirects_from_idx" ON "redirects" USING btree ("from");
  CREATE INDEX "redirects_updated_at_idx" ON "redirects" USING btree ("updated_at");
  CREATE INDEX "redirects_created_at_idx" ON "redirects" USING btree ("created_at");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_jobs_log_order_idx" ON "payload_jobs_log" USING btree ("_order");
  CREATE INDEX "payload_jobs_log_parent_id_idx" ON "payload_jobs_log" USING btree ("_parent_id");
  CREATE INDEX "payload_jobs_completed_at_idx" ON "payload_jobs" USING btree ("completed_at");
  CREATE INDEX "payload_jobs_total_tried_idx" ON "payload_jobs" USING btree ("total_tried");
  CREATE INDEX "payload_jobs_has_error_idx" ON "payload_jobs" USING btree ("has_error");
  CREATE INDEX "payload_jobs_task_slug_idx" ON "payload_jobs" USING btree ("task_slug");
  CREATE INDEX "payload_jobs_queue_idx" ON "payload_jobs" USING btree ("queue");
  CREATE INDEX "payload_jobs_wait_until_idx" ON "payload_jobs" USING btree ("wait_until");
  CREATE INDEX "payload_jobs_processing_idx" ON "payload_jobs" USING btree ("processing");
  CREATE INDEX "payload_jobs_updated_at_idx" ON "payload_jobs" USING btree ("updated_at");
  CREATE INDEX "payload_jobs_created_at_idx" ON "payload_jobs" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_articles_id_idx" ON "payload_locked_documents_rels" USING btree ("articles_id");
  CREATE INDEX "payload_locked_documents_rels_short_videos_id_idx" ON "payload_locked_documents_rels" USING btree ("short_videos_id");
  CREATE INDEX "payload_locked_documents_rels_live_streams_id_idx" ON "payload_locked_documents_rels" USING btree ("live_streams_id");
  CREATE INDEX "payload_locked_documents_rels_reviews_id_idx" ON "payload_locked_documents_rels" USING btree ("reviews_id");
  CREATE INDEX "payload_locked_documents_rels_columns_id_idx" ON "payload_locked_documents_rels" USING btree ("columns_id");
  CREATE INDEX "payload_locked_documents_rels_brand_stories_id_idx" ON "payload_locked_documents_rels" USING btree ("brand_stories_id");
  CREATE INDEX "payload_locked_documents_rels_products_id_idx" ON "payload_locked_documents_rels" USING btree ("products_id");
  CREATE INDEX "payload_locked_documents_rels_topics_id_idx" ON "payload_locked_documents_rels" USING btree ("topics_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_clips_id_idx" ON "payload_locked_documents_rels" USING btree ("clips_id");
  CREATE INDEX "payload_locked_documents_rels_review_photos_id_idx" ON "payload_locked_documents_rels" USING btree ("review_photos_id");
  CREATE INDEX "payload_locked_documents_rels_campaigns_id_idx" ON "payload_locked_documents_rels" USING btree ("campaigns_id");
  CREATE INDEX "payload_locked_documents_rels_programmes_id_idx" ON "payload_locked_documents_rels" USING btree ("programmes_id");
  CREATE INDEX "payload_locked_documents_rels_groups_id_idx" ON "payload_locked_documents_rels" USING btree ("groups_id");
  CREATE INDEX "payload_locked_documents_rels_members_id_idx" ON "payload_locked_documents_rels" USING btree ("members_id");
  CREATE INDEX "payload_locked_documents_rels_help_entries_id_idx" ON "payload_locked_documents_rels" USING btree ("help_entries_id");
  CREATE INDEX "payload_locked_documents_rels_redirects_id_idx" ON "payload_locked_documents_rels" USING btree ("redirects_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE INDEX "brand_logo_idx" ON "brand" USING btree ("logo_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "articles_channels" CASCADE;
  DROP TABLE "articles" CASCADE;
  DROP TABLE "articles_rels" CASCADE;
  DROP TABLE "_articles_v_version_channels" CASCADE;
  DROP TABLE "_articles_v" CASCADE;
  DROP TABLE "_articles_v_rels" CASCADE;
  DROP TABLE "short_videos_channels" CASCADE;
  DROP TABLE "short_videos" CASCADE;
  DROP TABLE "short_videos_rels" CASCADE;
  DROP TABLE "_short_videos_v_version_channels" CASCADE;
  DROP TABLE "_short_videos_v" CASCADE;
  DROP TABLE "_short_videos_v_rels" CASCADE;
  DROP TABLE "live_streams_lineup" CASCADE;
  DROP TABLE "live_streams_channels" CASCADE;
  DROP TABLE "live_streams" CASCADE;
  DROP TABLE "live_streams_rels" CASCADE;
  DROP TABLE "_live_streams_v_version_lineup" CASCADE;
  DROP TABLE "_live_streams_v_version_channels" CASCADE;
  DROP TABLE "_live_streams_v" CASCADE;
  DROP TABLE "_live_streams_v_rels" CASCADE;
  DROP TABLE "reviews" CASCADE;
  DROP TABLE "reviews_rels" CASCADE;
  DROP TABLE "columns" CASCADE;
  DROP TABLE "brand_stories_channels" CASCADE;
  DROP TABLE "brand_stories" CASCADE;
  DROP TABLE "brand_stories_rels" CASCADE;
  DROP TABLE "_brand_stories_v_version_channels" CASCADE;
  DROP TABLE "_brand_stories_v" CASCADE;
  DROP TABLE "_brand_stories_v_rels" CASCADE;
  DROP TABLE "products_skus" CASCADE;
  DROP TABLE "products" CASCADE;
  DROP TABLE "products_rels" CASCADE;
  DROP TABLE "topics" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "clips" CASCADE;
  DROP TABLE "review_photos" CASCADE;
  DROP TABLE "campaigns" CASCADE;
  DROP TABLE "programmes" CASCADE;
  DROP TABLE "groups" CASCADE;
  DROP TABLE "members" CASCADE;
  DROP TABLE "help_entries" CASCADE;
  DROP TABLE "redirects" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_jobs_log" CASCADE;
  DROP TABLE "payload_jobs" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "brand" CASCADE;
  DROP TYPE "public"."enum_articles_channels";
  DROP TYPE "public"."enum_articles_kind";
  DROP TYPE "public"."enum_articles_status";
  DROP TYPE "public"."enum__articles_v_version_channels";
  DROP TYPE "public"."enum__articles_v_version_kind";
  DROP TYPE "public"."enum__articles_v_version_status";
  DROP TYPE "public"."enum_short_videos_channels";
  DROP TYPE "public"."enum_short_videos_source";
  DROP TYPE "public"."enum_short_videos_kind";
  DROP TYPE "public"."enum_short_videos_status";
  DROP TYPE "public"."enum__short_videos_v_version_channels";
  DROP TYPE "public"."enum__short_videos_v_version_source";
  DROP TYPE "public"."enum__short_videos_v_version_kind";
  DROP TYPE "public"."enum__short_videos_v_version_status";
  DROP TYPE "public"."enum_live_streams_channels";
  DROP TYPE "public"."enum_live_streams_room_kind";
  DROP TYPE "public"."enum_live_streams_editor_state";
  DROP TYPE "public"."enum_live_streams_status";
  DROP TYPE "public"."enum__live_streams_v_version_channels";
  DROP TYPE "public"."enum__live_streams_v_version_room_kind";
  DROP TYPE "public"."enum__live_streams_v_version_editor_state";
  DROP TYPE "public"."enum__live_streams_v_version_status";
  DROP TYPE "public"."enum_reviews_state";
  DROP TYPE "public"."enum_reviews_rejection_reason";
  DROP TYPE "public"."enum_columns_rhythm";
  DROP TYPE "public"."enum_brand_stories_channels";
  DROP TYPE "public"."enum_brand_stories_status";
  DROP TYPE "public"."enum__brand_stories_v_version_channels";
  DROP TYPE "public"."enum__brand_stories_v_version_status";
  DROP TYPE "public"."enum_products_mode";
  DROP TYPE "public"."enum_campaigns_kind";
  DROP TYPE "public"."enum_programmes_kind";
  DROP TYPE "public"."enum_groups_kind";
  DROP TYPE "public"."enum_users_role";
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  DROP TYPE "public"."enum_payload_jobs_log_state";
  DROP TYPE "public"."enum_payload_jobs_task_slug";`)
}
