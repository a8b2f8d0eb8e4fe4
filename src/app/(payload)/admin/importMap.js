import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { CleanPasteFeature as CleanPasteFeature_81d0e4c75ec06fc5fb687db8639a05b1 } from '../../../../src/admin/writing/CleanPaste.client.tsx'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockPreview as BlockPreview_42f7fd4075e3bd642153c8627a2be0cf } from '../../../../src/admin/writing/BlockPreview.client.tsx'
import { BlockSync as BlockSync_201f0106bdb81a7f1d0fff366829f449 } from '../../../../src/admin/BlockSync.client.tsx'
import { ReviewPicker as ReviewPicker_28b5d06a6e90fe76ef19aeeb8d800d18 } from '../../../../src/admin/review-picker/ReviewPicker.client.tsx'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TablesFeature as TablesFeature_2df1e1b3a4dfbd2ad9770220c7344426 } from '../../../../src/admin/writing/Tables.client.tsx'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BodyDiff as BodyDiff_d8ed050f1924c6f2b659afb3e21fa2ab } from '../../../../src/admin/writing/BodyDiff.tsx'
import { WritingPanel as WritingPanel_305549d4ff9cca5d8420a228205ddb09 } from '../../../../src/admin/writing/WritingPanel.client.tsx'
import { PlanNote as PlanNote_fd7afed40a3b4e6d5c45e08d9a28efb2 } from '../../../../src/admin/planner/PlanNote.tsx'
import { TeamworkPanel as TeamworkPanel_16afa4f1076b51dde4198fcc6158a213 } from '../../../../src/admin/teamwork/TeamworkPanel.client.tsx'
import { ShortLinks as ShortLinks_420177bbdbd859631e32b8a5942215d9 } from '../../../../src/admin/ShortLinks.client.tsx'
import { LayoutLink as LayoutLink_6b9fc06b0ff15ace72adab1ddd7830bf } from '../../../../src/admin/wechat/LayoutLink.client.tsx'
import { PushThis as PushThis_1b66c41d6741112e8286901a7575ac66 } from '../../../../src/admin/wecom/PushThis.client.tsx'
import { TeamworkMark as TeamworkMark_e3948ae032d41e0676b27f8f132a19d0 } from '../../../../src/admin/teamwork/TeamworkMark.client.tsx'
import { AutoSave as AutoSave_d11a671df36d0ebac4ad3b80f820d688 } from '../../../../src/admin/autosave/AutoSave.client.tsx'
import { PreviewSize as PreviewSize_b863192bc18334cdd1ea348a94401bf8 } from '../../../../src/admin/PreviewSize.client.tsx'
import { PublishButton as PublishButton_b75960eda11d656b7204428d29a705f3 } from '../../../../src/admin/PublishButton.client.tsx'
import { SaveDraftButton as SaveDraftButton_c17e9278766df9ccc5b24d79efd81d54 } from '../../../../src/admin/SaveDraftButton.client.tsx'
import { ClipNote as ClipNote_bf8c22f09a5917fcff2c2edb14c8d827 } from '../../../../src/admin/lives/ClipNote.tsx'
import { ProductPicker as ProductPicker_efebdf0e9b06a4ccb0152885b236e04d } from '../../../../src/admin/ProductPicker.client.tsx'
import { FenCell as FenCell_14db5926f4f06e72211357fad18a4321 } from '../../../../src/admin/FenCell.tsx'
import { YuanField as YuanField_4a90f3f3e1c3707b987fcec8c40cfc19 } from '../../../../src/admin/YuanField.client.tsx'
import { YuanFilter as YuanFilter_50af9e3272ea9b496add94739252c493 } from '../../../../src/admin/YuanFilter.client.tsx'
import { LineUpLabel as LineUpLabel_a1ebce2fed3ef10f44b81987745095c2 } from '../../../../src/admin/LineUpLabel.client.tsx'
import { RecordingField as RecordingField_3fae87367055c12d3e434af662338234 } from '../../../../src/admin/recordings/RecordingField.client.tsx'
import { LiveLinks as LiveLinks_9a1b9751b45484eb8379e6bbc1175436 } from '../../../../src/admin/lives/LiveLinks.tsx'
import { ReviewDecision as ReviewDecision_a91e55947e9e8d32cccde9845ff08ed4 } from '../../../../src/admin/ReviewDecision.client.tsx'
import { ReviewPhotos as ReviewPhotos_f543d682e673fb30e1181699937682d6 } from '../../../../src/admin/ReviewPhotos.client.tsx'
import { ReviewPosters as ReviewPosters_f904ca7270efd8e2c8054934de9ae604 } from '../../../../src/admin/posters/ReviewPosters.tsx'
import { NoSaveButton as NoSaveButton_a91e55947e9e8d32cccde9845ff08ed4 } from '../../../../src/admin/ReviewDecision.client.tsx'
import { ReviewQr as ReviewQr_09771a1d9c9868da3799d89e251d9cd1 } from '../../../../src/admin/ReviewQr.client.tsx'
import { ProductImport as ProductImport_f4aa3d0de5b8bbd038f314df86c77864 } from '../../../../src/admin/ProductImport.client.tsx'
import { FileUses as FileUses_d70b7cdd639242df718cf1c24be7c2e1 } from '../../../../src/admin/FileUses.tsx'
import { FileNameCell as FileNameCell_b59e4932a89a0b60d89f258707bfb22a } from '../../../../src/admin/FileNameCell.client.tsx'
import { FileSizeCell as FileSizeCell_67d6a45ee0adb6feda9912638470cba8 } from '../../../../src/admin/FileSizeCell.tsx'
import { InvitationsLink as InvitationsLink_f5c44cb4c78d182b487c080db7769076 } from '../../../../src/admin/InvitationsLink.tsx'
import { Presets as Presets_02027776a4098328f8c052133bfdcbf0 } from '../../../../src/admin/look/Presets.client.tsx'
import { ColourNote as ColourNote_c2302fea8552d23418834583bb579015 } from '../../../../src/admin/look/ColourNote.client.tsx'
import { OwnFace as OwnFace_2da4fb6016a53b5fa5a139f7d0243473 } from '../../../../src/admin/look/OwnFace.client.tsx'
import { LookPreview as LookPreview_bc680dd54fbfe5398605acfc65434db0 } from '../../../../src/admin/look/LookPreview.client.tsx'
import { Mark as Mark_39b25461416fbcb12c48120c99e2a6b0 } from '../../../../src/admin/Mark.tsx'
import { Wordmark as Wordmark_39b25461416fbcb12c48120c99e2a6b0 } from '../../../../src/admin/Mark.tsx'
import { LoginNote as LoginNote_e9466dffb2d087e2f2ec9bd2a6ead1c2 } from '../../../../src/admin/LoginNote.tsx'
import { DataLinks as DataLinks_5722de731a43a763055ba3240ba3ba5e } from '../../../../src/admin/DataLinks.tsx'
import { DeskLinks as DeskLinks_78d67a6885cad6ed66ef3cee06d9899b } from '../../../../src/admin/DeskLinks.tsx'
import { UploadNames as UploadNames_830e97e62c7b9eb83f991156e2babf0d } from '../../../../src/admin/UploadNames.client.tsx'
import { ToolbarNames as ToolbarNames_1fb263b34f4035afeb72fc874b15bdfe } from '../../../../src/admin/ToolbarNames.client.tsx'
import { Dashboard as Dashboard_f67ca94c81f84af5582805f9befa32c8 } from '../../../../src/admin/today/Dashboard.tsx'
import { AcceptInvitationPage as AcceptInvitationPage_c71c9273349a49c6c6326c1db0dad437 } from '../../../../src/admin/AcceptInvitationPage.tsx'
import { ReviewRequestsPage as ReviewRequestsPage_fcc7815a644b9ee1e406507de383ac49 } from '../../../../src/admin/ReviewRequestsPage.tsx'
import { OutdatedPage as OutdatedPage_ede416bad8099932560a93454eea370f } from '../../../../src/admin/outdated/OutdatedPage.tsx'
import { PostersPage as PostersPage_c751fc95777c9babedd73a5d9cc81313 } from '../../../../src/admin/posters/PostersPage.tsx'
import { SearchEnginesPage as SearchEnginesPage_c0382c7dcc376abd058eab0d9426d10d } from '../../../../src/admin/search-engines/SearchEnginesPage.tsx'
import { ImportsPage as ImportsPage_6ded1772dc9cedd8d19cb4059c04988d } from '../../../../src/admin/ImportsPage.tsx'
import { InvitationsPage as InvitationsPage_d8f404c4a906259ac80306e00e808113 } from '../../../../src/admin/InvitationsPage.tsx'
import { ApiKeysPage as ApiKeysPage_d6a423b72102b85a96f9cf81e48c35d6 } from '../../../../src/admin/ApiKeysPage.tsx'
import { OrderSourcesPage as OrderSourcesPage_055c73f190aa826c270d2c809fb6a3ca } from '../../../../src/admin/OrderSourcesPage.tsx'
import { WechatPushesPage as WechatPushesPage_4b435f88a2c59e9dc23478f3dc705832 } from '../../../../src/admin/WechatPushesPage.tsx'
import { WechatStatisticsPage as WechatStatisticsPage_8325f1570f38955911f6c49c15ff54f0 } from '../../../../src/admin/wechat-statistics/WechatStatisticsPage.tsx'
import { WechatAccountPage as WechatAccountPage_2bfe67069d17008468477abc6edc2490 } from '../../../../src/admin/WechatAccountPage.tsx'
import { WecomPushesPage as WecomPushesPage_058be585fac0343029daaaa8424a904a } from '../../../../src/admin/wecom/WecomPushesPage.tsx'
import { WecomContactsPage as WecomContactsPage_9a506ae1e7f32676ca335accdc088796 } from '../../../../src/admin/wecom/WecomContactsPage.tsx'
import { WecomAccountPage as WecomAccountPage_297c03894c1c47dcfa0183c0123971dc } from '../../../../src/admin/wecom/WecomAccountPage.tsx'
import { PersonalDataPage as PersonalDataPage_938a6b5c6545bbb91ac6b37598c7e016 } from '../../../../src/admin/personal-data/PersonalDataPage.tsx'
import { OwnDevicesPage as OwnDevicesPage_28e104526bc0d612b77fbba4c3910ceb } from '../../../../src/admin/OwnDevicesPage.tsx'
import { PlannerPage as PlannerPage_2b422e66036cc368189d8c613de99f23 } from '../../../../src/admin/planner/PlannerPage.tsx'
import { ScorecardPage as ScorecardPage_f191857b03e8a7d6d2c8a94d1d200913 } from '../../../../src/admin/scorecards/ScorecardPage.tsx'
import { FactsPage as FactsPage_965010b018a18bea289937b6b08a789a } from '../../../../src/admin/scorecards/FactsPage.tsx'
import { SearchIndexPage as SearchIndexPage_2003589b3ad8a8640e87483fd4d6f7e7 } from '../../../../src/admin/search-index/SearchIndexPage.tsx'
import { WeekPage as WeekPage_769e2d4c1445764f1bbae21cd2a07576 } from '../../../../src/admin/search-index/WeekPage.tsx'
import { SearchesPage as SearchesPage_fc307231116a4ad7878e6cfc11996c6b } from '../../../../src/admin/searches/SearchesPage.tsx'
import { NextPage as NextPage_1823a6704fd549475bab88d746b1adf8 } from '../../../../src/admin/next/NextPage.tsx'
import { NextRowsPage as NextRowsPage_d9e76132054880ff94df5cc974fd882d } from '../../../../src/admin/next/NextRowsPage.tsx'
import { MetByPage as MetByPage_1d8465fe3b388ef4716aba2341052ac0 } from '../../../../src/admin/next/MetByPage.tsx'
import { UgcPage as UgcPage_c5b3eb2e92247e7075e880ca4b846d45 } from '../../../../src/admin/ugc/UgcPage.tsx'
import { RewardsPage as RewardsPage_e6dd1464e25ada104601e96c07f5a2ea } from '../../../../src/admin/rewards/RewardsPage.tsx'
import { ConsentsPage as ConsentsPage_debbae418d240aaaa9dff6e95a57736d } from '../../../../src/admin/consents/ConsentsPage.tsx'
import { UgcRowsPage as UgcRowsPage_6e0613dac50d7803fdb707c39f7931a9 } from '../../../../src/admin/ugc/UgcRowsPage.tsx'
import { TrialsPage as TrialsPage_8bd3d1c256ee634e4dad969af04ebedc } from '../../../../src/admin/trials/TrialsPage.tsx'
import { TrialPage as TrialPage_d4f7c9475bcae2e6e364995f56504cf0 } from '../../../../src/admin/trials/TrialPage.tsx'
import { ModerationPage as ModerationPage_b968a175b59febfebfd277991096b57a } from '../../../../src/admin/reviews/ModerationPage.tsx'
import { QuestionsPage as QuestionsPage_a1f783a9b0ad628caf4a49d844851812 } from '../../../../src/admin/questions/QuestionsPage.tsx'
import { ArticlePreviewPage as ArticlePreviewPage_85e34826a89e37110fee04caec5e9050 } from '../../../../src/admin/wechat/ArticlePreviewPage.tsx'
import { PushPage as PushPage_f2ebc76d86eef0619c36c3b1f6600683 } from '../../../../src/admin/wechat/PushPage.tsx'
import { LivesPage as LivesPage_6f69ca4cf506ecb244b4c2479e6f28f9 } from '../../../../src/admin/lives/LivesPage.tsx'
import { RemindersPage as RemindersPage_53e435fe97ea0ef954879c1920fbe5ac } from '../../../../src/admin/lives/RemindersPage.tsx'
import { RunPage as RunPage_8843a7dcb8389c2a9155b0956df14f81 } from '../../../../src/admin/lives/RunPage.tsx'
import { InteractionsPage as InteractionsPage_92f2092df0e6fba14349d497dae7b469 } from '../../../../src/admin/lives/InteractionsPage.tsx'
import { ReportPage as ReportPage_165048bf1e1a92d9e8efc9a1f2aedc68 } from '../../../../src/admin/lives/ReportPage.tsx'
import { WecomPushPage as WecomPushPage_2fff22a66e9916f173665efe855d6e73 } from '../../../../src/admin/wecom/WecomPushPage.tsx'
import { WecomRowsPage as WecomRowsPage_bcd36cdb5772845b5efeaa0f48cfddad } from '../../../../src/admin/wecom/WecomRowsPage.tsx'
import { WecomRemovalsPage as WecomRemovalsPage_b45190b0cdcb337df3a3c6798b341469 } from '../../../../src/admin/wecom/WecomRemovalsPage.tsx'
import { LivePage as LivePage_4627c4b1daff9e8bea4758e9835c4417 } from '../../../../src/admin/live/LivePage.tsx'
import { OrdersPage as OrdersPage_1f12ce2851c3a943e8f807b280aacc0b } from '../../../../src/admin/orders/OrdersPage.tsx'
import { OrderPage as OrderPage_1668e124a0d36683e9ff3e7033a25cdb } from '../../../../src/admin/orders/OrderPage.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "/src/admin/writing/CleanPaste.client.tsx#CleanPasteFeature": CleanPasteFeature_81d0e4c75ec06fc5fb687db8639a05b1,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/writing/BlockPreview.client.tsx#BlockPreview": BlockPreview_42f7fd4075e3bd642153c8627a2be0cf,
  "/src/admin/BlockSync.client.tsx#BlockSync": BlockSync_201f0106bdb81a7f1d0fff366829f449,
  "/src/admin/review-picker/ReviewPicker.client.tsx#ReviewPicker": ReviewPicker_28b5d06a6e90fe76ef19aeeb8d800d18,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/writing/Tables.client.tsx#TablesFeature": TablesFeature_2df1e1b3a4dfbd2ad9770220c7344426,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/writing/BodyDiff.tsx#BodyDiff": BodyDiff_d8ed050f1924c6f2b659afb3e21fa2ab,
  "/src/admin/writing/WritingPanel.client.tsx#WritingPanel": WritingPanel_305549d4ff9cca5d8420a228205ddb09,
  "/src/admin/planner/PlanNote.tsx#PlanNote": PlanNote_fd7afed40a3b4e6d5c45e08d9a28efb2,
  "/src/admin/teamwork/TeamworkPanel.client.tsx#TeamworkPanel": TeamworkPanel_16afa4f1076b51dde4198fcc6158a213,
  "/src/admin/ShortLinks.client.tsx#ShortLinks": ShortLinks_420177bbdbd859631e32b8a5942215d9,
  "/src/admin/wechat/LayoutLink.client.tsx#LayoutLink": LayoutLink_6b9fc06b0ff15ace72adab1ddd7830bf,
  "/src/admin/wecom/PushThis.client.tsx#PushThis": PushThis_1b66c41d6741112e8286901a7575ac66,
  "/src/admin/teamwork/TeamworkMark.client.tsx#TeamworkMark": TeamworkMark_e3948ae032d41e0676b27f8f132a19d0,
  "/src/admin/autosave/AutoSave.client.tsx#AutoSave": AutoSave_d11a671df36d0ebac4ad3b80f820d688,
  "/src/admin/PreviewSize.client.tsx#PreviewSize": PreviewSize_b863192bc18334cdd1ea348a94401bf8,
  "/src/admin/PublishButton.client.tsx#PublishButton": PublishButton_b75960eda11d656b7204428d29a705f3,
  "/src/admin/SaveDraftButton.client.tsx#SaveDraftButton": SaveDraftButton_c17e9278766df9ccc5b24d79efd81d54,
  "/src/admin/lives/ClipNote.tsx#ClipNote": ClipNote_bf8c22f09a5917fcff2c2edb14c8d827,
  "/src/admin/ProductPicker.client.tsx#ProductPicker": ProductPicker_efebdf0e9b06a4ccb0152885b236e04d,
  "/src/admin/FenCell.tsx#FenCell": FenCell_14db5926f4f06e72211357fad18a4321,
  "/src/admin/YuanField.client.tsx#YuanField": YuanField_4a90f3f3e1c3707b987fcec8c40cfc19,
  "/src/admin/YuanFilter.client.tsx#YuanFilter": YuanFilter_50af9e3272ea9b496add94739252c493,
  "/src/admin/LineUpLabel.client.tsx#LineUpLabel": LineUpLabel_a1ebce2fed3ef10f44b81987745095c2,
  "/src/admin/recordings/RecordingField.client.tsx#RecordingField": RecordingField_3fae87367055c12d3e434af662338234,
  "/src/admin/lives/LiveLinks.tsx#LiveLinks": LiveLinks_9a1b9751b45484eb8379e6bbc1175436,
  "/src/admin/ReviewDecision.client.tsx#ReviewDecision": ReviewDecision_a91e55947e9e8d32cccde9845ff08ed4,
  "/src/admin/ReviewPhotos.client.tsx#ReviewPhotos": ReviewPhotos_f543d682e673fb30e1181699937682d6,
  "/src/admin/posters/ReviewPosters.tsx#ReviewPosters": ReviewPosters_f904ca7270efd8e2c8054934de9ae604,
  "/src/admin/ReviewDecision.client.tsx#NoSaveButton": NoSaveButton_a91e55947e9e8d32cccde9845ff08ed4,
  "/src/admin/ReviewQr.client.tsx#ReviewQr": ReviewQr_09771a1d9c9868da3799d89e251d9cd1,
  "/src/admin/ProductImport.client.tsx#ProductImport": ProductImport_f4aa3d0de5b8bbd038f314df86c77864,
  "/src/admin/FileUses.tsx#FileUses": FileUses_d70b7cdd639242df718cf1c24be7c2e1,
  "/src/admin/FileNameCell.client.tsx#FileNameCell": FileNameCell_b59e4932a89a0b60d89f258707bfb22a,
  "/src/admin/FileSizeCell.tsx#FileSizeCell": FileSizeCell_67d6a45ee0adb6feda9912638470cba8,
  "/src/admin/InvitationsLink.tsx#InvitationsLink": InvitationsLink_f5c44cb4c78d182b487c080db7769076,
  "/src/admin/look/Presets.client.tsx#Presets": Presets_02027776a4098328f8c052133bfdcbf0,
  "/src/admin/look/ColourNote.client.tsx#ColourNote": ColourNote_c2302fea8552d23418834583bb579015,
  "/src/admin/look/OwnFace.client.tsx#OwnFace": OwnFace_2da4fb6016a53b5fa5a139f7d0243473,
  "/src/admin/look/LookPreview.client.tsx#LookPreview": LookPreview_bc680dd54fbfe5398605acfc65434db0,
  "/src/admin/Mark.tsx#Mark": Mark_39b25461416fbcb12c48120c99e2a6b0,
  "/src/admin/Mark.tsx#Wordmark": Wordmark_39b25461416fbcb12c48120c99e2a6b0,
  "/src/admin/LoginNote.tsx#LoginNote": LoginNote_e9466dffb2d087e2f2ec9bd2a6ead1c2,
  "/src/admin/DataLinks.tsx#DataLinks": DataLinks_5722de731a43a763055ba3240ba3ba5e,
  "/src/admin/DeskLinks.tsx#DeskLinks": DeskLinks_78d67a6885cad6ed66ef3cee06d9899b,
  "/src/admin/UploadNames.client.tsx#UploadNames": UploadNames_830e97e62c7b9eb83f991156e2babf0d,
  "/src/admin/ToolbarNames.client.tsx#ToolbarNames": ToolbarNames_1fb263b34f4035afeb72fc874b15bdfe,
  "/src/admin/today/Dashboard.tsx#Dashboard": Dashboard_f67ca94c81f84af5582805f9befa32c8,
  "/src/admin/AcceptInvitationPage.tsx#AcceptInvitationPage": AcceptInvitationPage_c71c9273349a49c6c6326c1db0dad437,
  "/src/admin/ReviewRequestsPage.tsx#ReviewRequestsPage": ReviewRequestsPage_fcc7815a644b9ee1e406507de383ac49,
  "/src/admin/outdated/OutdatedPage.tsx#OutdatedPage": OutdatedPage_ede416bad8099932560a93454eea370f,
  "/src/admin/posters/PostersPage.tsx#PostersPage": PostersPage_c751fc95777c9babedd73a5d9cc81313,
  "/src/admin/search-engines/SearchEnginesPage.tsx#SearchEnginesPage": SearchEnginesPage_c0382c7dcc376abd058eab0d9426d10d,
  "/src/admin/ImportsPage.tsx#ImportsPage": ImportsPage_6ded1772dc9cedd8d19cb4059c04988d,
  "/src/admin/InvitationsPage.tsx#InvitationsPage": InvitationsPage_d8f404c4a906259ac80306e00e808113,
  "/src/admin/ApiKeysPage.tsx#ApiKeysPage": ApiKeysPage_d6a423b72102b85a96f9cf81e48c35d6,
  "/src/admin/OrderSourcesPage.tsx#OrderSourcesPage": OrderSourcesPage_055c73f190aa826c270d2c809fb6a3ca,
  "/src/admin/WechatPushesPage.tsx#WechatPushesPage": WechatPushesPage_4b435f88a2c59e9dc23478f3dc705832,
  "/src/admin/wechat-statistics/WechatStatisticsPage.tsx#WechatStatisticsPage": WechatStatisticsPage_8325f1570f38955911f6c49c15ff54f0,
  "/src/admin/WechatAccountPage.tsx#WechatAccountPage": WechatAccountPage_2bfe67069d17008468477abc6edc2490,
  "/src/admin/wecom/WecomPushesPage.tsx#WecomPushesPage": WecomPushesPage_058be585fac0343029daaaa8424a904a,
  "/src/admin/wecom/WecomContactsPage.tsx#WecomContactsPage": WecomContactsPage_9a506ae1e7f32676ca335accdc088796,
  "/src/admin/wecom/WecomAccountPage.tsx#WecomAccountPage": WecomAccountPage_297c03894c1c47dcfa0183c0123971dc,
  "/src/admin/personal-data/PersonalDataPage.tsx#PersonalDataPage": PersonalDataPage_938a6b5c6545bbb91ac6b37598c7e016,
  "/src/admin/OwnDevicesPage.tsx#OwnDevicesPage": OwnDevicesPage_28e104526bc0d612b77fbba4c3910ceb,
  "/src/admin/planner/PlannerPage.tsx#PlannerPage": PlannerPage_2b422e66036cc368189d8c613de99f23,
  "/src/admin/scorecards/ScorecardPage.tsx#ScorecardPage": ScorecardPage_f191857b03e8a7d6d2c8a94d1d200913,
  "/src/admin/scorecards/FactsPage.tsx#FactsPage": FactsPage_965010b018a18bea289937b6b08a789a,
  "/src/admin/search-index/SearchIndexPage.tsx#SearchIndexPage": SearchIndexPage_2003589b3ad8a8640e87483fd4d6f7e7,
  "/src/admin/search-index/WeekPage.tsx#WeekPage": WeekPage_769e2d4c1445764f1bbae21cd2a07576,
  "/src/admin/searches/SearchesPage.tsx#SearchesPage": SearchesPage_fc307231116a4ad7878e6cfc11996c6b,
  "/src/admin/next/NextPage.tsx#NextPage": NextPage_1823a6704fd549475bab88d746b1adf8,
  "/src/admin/next/NextRowsPage.tsx#NextRowsPage": NextRowsPage_d9e76132054880ff94df5cc974fd882d,
  "/src/admin/next/MetByPage.tsx#MetByPage": MetByPage_1d8465fe3b388ef4716aba2341052ac0,
  "/src/admin/ugc/UgcPage.tsx#UgcPage": UgcPage_c5b3eb2e92247e7075e880ca4b846d45,
  "/src/admin/rewards/RewardsPage.tsx#RewardsPage": RewardsPage_e6dd1464e25ada104601e96c07f5a2ea,
  "/src/admin/consents/ConsentsPage.tsx#ConsentsPage": ConsentsPage_debbae418d240aaaa9dff6e95a57736d,
  "/src/admin/ugc/UgcRowsPage.tsx#UgcRowsPage": UgcRowsPage_6e0613dac50d7803fdb707c39f7931a9,
  "/src/admin/trials/TrialsPage.tsx#TrialsPage": TrialsPage_8bd3d1c256ee634e4dad969af04ebedc,
  "/src/admin/trials/TrialPage.tsx#TrialPage": TrialPage_d4f7c9475bcae2e6e364995f56504cf0,
  "/src/admin/reviews/ModerationPage.tsx#ModerationPage": ModerationPage_b968a175b59febfebfd277991096b57a,
  "/src/admin/questions/QuestionsPage.tsx#QuestionsPage": QuestionsPage_a1f783a9b0ad628caf4a49d844851812,
  "/src/admin/wechat/ArticlePreviewPage.tsx#ArticlePreviewPage": ArticlePreviewPage_85e34826a89e37110fee04caec5e9050,
  "/src/admin/wechat/PushPage.tsx#PushPage": PushPage_f2ebc76d86eef0619c36c3b1f6600683,
  "/src/admin/lives/LivesPage.tsx#LivesPage": LivesPage_6f69ca4cf506ecb244b4c2479e6f28f9,
  "/src/admin/lives/RemindersPage.tsx#RemindersPage": RemindersPage_53e435fe97ea0ef954879c1920fbe5ac,
  "/src/admin/lives/RunPage.tsx#RunPage": RunPage_8843a7dcb8389c2a9155b0956df14f81,
  "/src/admin/lives/InteractionsPage.tsx#InteractionsPage": InteractionsPage_92f2092df0e6fba14349d497dae7b469,
  "/src/admin/lives/ReportPage.tsx#ReportPage": ReportPage_165048bf1e1a92d9e8efc9a1f2aedc68,
  "/src/admin/wecom/WecomPushPage.tsx#WecomPushPage": WecomPushPage_2fff22a66e9916f173665efe855d6e73,
  "/src/admin/wecom/WecomRowsPage.tsx#WecomRowsPage": WecomRowsPage_bcd36cdb5772845b5efeaa0f48cfddad,
  "/src/admin/wecom/WecomRemovalsPage.tsx#WecomRemovalsPage": WecomRemovalsPage_b45190b0cdcb337df3a3c6798b341469,
  "/src/admin/live/LivePage.tsx#LivePage": LivePage_4627c4b1daff9e8bea4758e9835c4417,
  "/src/admin/orders/OrdersPage.tsx#OrdersPage": OrdersPage_1f12ce2851c3a943e8f807b280aacc0b,
  "/src/admin/orders/OrderPage.tsx#OrderPage": OrderPage_1668e124a0d36683e9ff3e7033a25cdb,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
