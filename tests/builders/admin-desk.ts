import { expect, type Locator, type Page } from '@playwright/test'

/** Signs in at `/admin` as a person would; ends on the dashboard. */
export async function signInAt(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto('/admin/login')
  await page.getByLabel('电子邮件').fill(email)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page).toHaveURL(/\/admin\/?$/)
}

/** Puts a block into the text at the cursor by typing `/` and its name. Gives the block. */
export async function insertBlock(page: Page, editor: Locator, name: string): Promise<Locator> {
  await editor.press('Control+End')
  await editor.press('Enter')
  await page.keyboard.type(`/${name}`)
  await page.getByRole('option', { name, exact: true }).click()
  const block = editor.locator('.LexicalEditorTheme__block').filter({ hasText: name }).last()
  await expect(block).toBeVisible()
  return block
}

/** Picks a document by its title in a relationship field. */
export async function pickRelated(page: Page, field: Locator, title: string): Promise<void> {
  await field.locator('.rs__control').click()
  await page.getByRole('option', { name: title }).click()
  await expect(field).toContainText(title)
}

/** Uploads a new picture in an upload field: its drawer asks for the file and the alternative text. */
export async function uploadPicture(
  page: Page,
  field: Locator,
  picture: { name: string; mimeType: string; buffer: Buffer; alt: string },
): Promise<void> {
  await field.getByRole('button', { name: '新建' }).click()
  const drawer = page.getByRole('dialog').last()
  const { alt, ...file } = picture
  await drawer.locator('input[type=file]').setInputFiles(file)
  await drawer.locator('input[name=alt]').fill(alt)
  await drawer.getByRole('button', { name: '保存', exact: true }).click()
  await expect(drawer).toBeHidden()
}

/** Pastes HTML where the cursor stands in a text, as a browser would hand it over. */
export const pasteInto = (text: Locator, html: string): Promise<void> =>
  text.evaluate((element, pasted) => {
    const data = new DataTransfer()
    data.setData('text/html', pasted)
    data.setData('text/plain', '别的')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)
