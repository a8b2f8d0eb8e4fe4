import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { insertBlock, uploadPicture } from '../builders/admin-desk.ts'
import { enterAdmin, signIn } from '../builders/hub-rest.ts'

test('what was chosen in a block is in the draft that is saved right after, however slow the server is', async ({
  page,
  baseURL,
}) => {
  await enterAdmin(page, baseURL ?? '')
  await page.getByRole('link', { name: '新建图文', exact: true }).click()
  await page.getByLabel('标题').first().fill('一张急着保存的图片')
  const editor = page.locator('[data-lexical-editor=true]').first()
  await editor.click()
  await page.keyboard.type('茶在杯里。')
  const block = await insertBlock(page, editor, '图片')
  const field = block.locator('.field-type.upload')
  await expect(field.getByRole('button', { name: '新建' })).toBeVisible()

  const buffer = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#b07a3f' } })
    .jpeg()
    .toBuffer()
  await slowFormState(page)
  await uploadPicture(page, field, { name: 'cup.jpg', mimeType: 'image/jpeg', buffer, alt: '一杯茶' })
  await block.getByRole('textbox').last().fill('第三泡')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page).toHaveURL(/\/admin\/collections\/articles\/[0-9a-f-]{36}/)
  await expect(page.getByText('一杯茶', { exact: true })).toBeVisible()

  const id = new URL(page.url()).pathname.split('/').at(-1)
  const answer = await fetch(`${baseURL}/api/articles/${id}?draft=true&depth=1`, { headers: await signIn(baseURL ?? '') })
  const { body } = (await answer.json()) as { body: { root: { children: { fields?: unknown }[] } } }
  const stored = body.root.children.find((node) => node.fields)
  expect(stored?.fields).toMatchObject({ blockType: 'picture', caption: '第三泡', media: { alt: '一杯茶' } })
})

/** The admin asks the server for the state of a form by server functions; each of them now takes two seconds more. */
async function slowFormState(page: Page): Promise<void> {
  await page.route('**/admin/**', async (route) => {
    if (route.request().headers()['next-action']) await new Promise((resolve) => setTimeout(resolve, 2_000))
    await route.continue()
  })
}
