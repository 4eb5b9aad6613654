import { type Locator, type Page } from 'playwright-core';

/** Which of the buttons with a title: there is one, or the first or the last of a list is meant. */
type Which = 'only' | 'first' | 'last';

let marks = 0;
/** Closes the message that an answer leaves below its card. */
const closing = '[aria-label="Dismiss Invoke Message"]';

/**
 * One card in a Playground's conversation, for as long as the conversation is open.
 * It stays the same message when the card is answered, replaced or updated.
 */
export class PlaygroundCard {
  static readonly selector = '.ac-preview-panel';

  private constructor(private readonly panel: Locator) {}

  /** @param panel matches one card now; it is marked, because later cards would move the position */
  static async at(panel: Locator): Promise<PlaygroundCard> {
    marks += 1;
    const mark = await panel.evaluate((element, fresh) => {
      const parent = element.parentElement ?? element;
      return parent.dataset['card'] ??= fresh;
    }, `${marks}`);
    return new PlaygroundCard(panel.page().locator(`[data-card="${mark}"]`));
  }

  /** What the card says, with the message below it when an answer left one. */
  async text(): Promise<string> {
    return this.panel.innerText();
  }

  async waitForText(text: string): Promise<void> {
    await this.panel.getByText(text).first().waitFor();
  }

  /**
   * Waits until the card of a chat has been put anew after the answer to a press, which begins with a notice: what is filled in
   * before that goes with the answer.
   */
  async waitUntilPutAnew(): Promise<void> {
    await this.panel.getByText(/^[✓!] /).first().waitFor({ state: 'detached' });
  }

  /** The titles of the buttons that are seen. */
  async buttons(): Promise<readonly string[]> {
    return this.panel.locator('.ac-actionSet').locator('button').allInnerTexts();
  }

  /**
   * Fills in a text, a number, a date (`2026-12-01`) or a time (`10:15`).
   * @param label the input's label; a card's own ids do not reach the page
   */
  async fill(label: string, value: string): Promise<void> {
    await this.closeMessage();
    const input = await this.labelled(label, this.panel);
    await input.fill(value);
    // A date or a time is taken when the field is left.
    if (await input.getAttribute('role') === 'combobox') await input.press('Tab');
  }

  /** Chooses from a list, radio buttons or boxes. */
  async choose(label: string, option: string): Promise<void> {
    await this.closeMessage();
    const control = await this.labelled(label, this.panel);
    if (await control.getAttribute('role') === 'combobox') {
      await control.click();
      await this.page().getByRole('option', { name: option, exact: true }).click();
    } else {
      await (await this.labelled(option, control)).check();
    }
  }

  /** Ticks a box by its own words (`Input.Toggle`'s title). */
  async tick(title: string): Promise<void> {
    await this.closeMessage();
    await (await this.labelled(title, this.panel)).check();
  }

  /**
   * Presses a button that the bot answers, and waits until the answer is seen: another card, or a message below this one.
   * @param which `first` or `last` of a list whose buttons are called the same
   * @throws when the bot answers with a fault; the Playground itself shows nothing then
   */
  async press(title: string, which: Which = 'only'): Promise<void> {
    await this.closeMessage();
    const before = await this.panel.innerText();
    const answered = this.page().waitForResponse((response) => /\/_conversation\/v1\/(invoke|submit)$/.test(response.url()));
    await this.clickAs('button', title, which);
    const response = await answered;
    if (!response.ok()) throw new Error(`«${title}» was answered with ${response.status()}: ${await response.text()}`);
    if (response.url().endsWith('/submit')) return;
    // The bot's edit of the card, should it come at once, takes the answer and its message away again.
    const panel = await this.panel.elementHandle();
    await this.page().waitForFunction(([element, text, message]) => (
      element instanceof HTMLElement && (element.innerText !== text || element.querySelector(message) !== null)
    ), [panel, before, closing] as const);
  }

  /** Presses a button that only the card answers: an input that is missing, or more of the card. */
  async click(title: string): Promise<void> {
    await this.clickAs('button', title);
  }

  /** Follows a button that opens an address; answers its page. */
  async openLink(title: string): Promise<Page> {
    const opened = this.page().waitForEvent('popup');
    await this.clickAs('link', title);
    return opened;
  }

  /** Closes the last answer's message. To do it later would draw the card anew, without what was filled in. */
  private async closeMessage(): Promise<void> {
    // In one step: the bot's edit of the card may take the message away at any time.
    await this.panel.evaluate((panel, button) => panel.querySelector<HTMLElement>(button)?.click(), closing);
  }

  private async clickAs(role: 'button' | 'link', title: string, which: Which = 'only'): Promise<void> {
    const all = this.panel.getByRole(role, { name: title, exact: true });
    const button = which === 'last' ? all.last() : which === 'first' ? all.first() : all;
    // A seventh button and those after it stand behind an ellipsis.
    const more = this.panel.getByRole('button', { name: 'More options' });
    if (await button.count() === 0 && await more.count() > 0) {
      await more.click();
      await this.page().getByRole('menuitem', { name: title, exact: true }).click();
    } else {
      await button.click();
    }
  }

  private async labelled(words: string, within: Locator): Promise<Locator> {
    const labels = within.locator('label');
    // A required input's label ends in a star.
    const label = labels.filter({ hasText: new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\*?\\s*$`) });
    const id = await label.first().getAttribute('for');
    return within.locator(`[id="${id}"]`);
  }

  private page(): Page {
    return this.panel.page();
  }
}
