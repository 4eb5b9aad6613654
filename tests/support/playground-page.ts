import { type Locator, type Page } from 'playwright-core';
import { PlaygroundCard } from './playground-card';

type Place = 'personal' | 'group' | 'channel';

/**
 * A person at the Playground's page. Every method waits for what it promises; nothing waits for time to pass.
 *
 * The page keeps no history: it shows only what arrives while it is open, so open it before the bot posts.
 * The bot learns of the group chat, and of the team, when the person goes there (to any of its channels) for the first time.
 */
export class PlaygroundPage {
  private readonly visited = new Set<Place>();
  private place: Place = 'personal';
  private bot = '';

  constructor(readonly page: Page, private readonly url: string) {}

  /** Opens the page, and waits until the bot has heard of the person. */
  async open(): Promise<void> {
    await this.page.goto(this.url, { timeout: 120_000 }); // nine megabytes of script, which a busy machine reads slowly
    await this.introductions().first().waitFor();
    // Until the page has read its configuration, another name stands there.
    const chat = this.page.getByRole('treeitem', { name: 'Personal Chat' });
    this.bot = await chat.getByRole('img').first().getAttribute('aria-label') ?? '';
    this.visited.add('personal');
  }

  async goToPersonalChat(): Promise<void> {
    await this.goTo('Personal Chat', 'personal');
  }

  /** @param name the channel's name alone; the common channel is always `General` */
  async goToChannel(name: string): Promise<void> {
    await this.goTo(new RegExp(` - ${escaped(name)}$`), 'channel');
  }

  async goToGroupChat(name: string): Promise<void> {
    await this.goTo(name, 'group');
  }

  /**
   * Writes to the bot and waits for a new message from it.
   * In a channel this is a new post; in channels and group chats the bot is mentioned, for otherwise it hears nothing.
   */
  async say(text: string): Promise<void> {
    const fromBot = this.conversation().getByRole('img', { name: this.bot, exact: true });
    const before = await fromBot.count();
    const boxes = this.conversation().locator('[role=textbox][contenteditable=true]');
    const box = this.place === 'channel' ? boxes.first() : boxes.last();
    await box.click();
    if (this.place !== 'personal') {
      await box.pressSequentially(`@${this.bot.slice(0, 6)}`);
      await this.page.getByRole('menuitem').filter({ hasText: this.bot }).click();
    }
    await box.pressSequentially(text);
    if (this.place === 'channel') await this.conversation().getByRole('button', { name: 'Post', exact: true }).click();
    else await box.press('Enter');
    await fromBot.nth(before).waitFor();
  }

  /**
   * The newest card here: the last one in a chat; in a channel the last one in the newest post that has a card
   * (a channel shows its newest post first).
   */
  async lastCard(): Promise<PlaygroundCard> {
    const cards = this.cards();
    await cards.first().waitFor();
    if (this.place !== 'channel') return PlaygroundCard.at(cards.last());
    const newestPost = this.conversation().getByRole('group').filter({ has: this.page.locator(PlaygroundCard.selector) }).first();
    return PlaygroundCard.at(newestPost.locator(PlaygroundCard.selector).last());
  }

  /** The newest card here that contains the text; waits for one. */
  async cardWith(text: string): Promise<PlaygroundCard> {
    const cards = this.cards().filter({ hasText: text });
    await cards.first().waitFor();
    return PlaygroundCard.at(this.place === 'channel' ? cards.first() : cards.last());
  }

  /** Waits until the text is seen in the conversation that is open. */
  async waitForText(text: string): Promise<void> {
    await this.conversation().getByText(text).first().waitFor();
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file });
  }

  private async goTo(name: string | RegExp, place: Place): Promise<void> {
    const item = this.page.getByRole('treeitem', typeof name === 'string' ? { name, exact: true } : { name });
    const introduced = await this.introductions().count();
    await item.click();
    this.place = place;
    if (this.visited.has(place)) return;
    await this.introductions().nth(introduced).waitFor();
    this.visited.add(place);
  }

  /** The log's lines for the event that ends an installation: the bot has answered it by then. */
  private introductions(): Locator {
    return this.page.getByText(/^conversationUpdate \d+$/);
  }

  private cards(): Locator {
    return this.conversation().locator(PlaygroundCard.selector);
  }

  /** The conversation stands between the list of conversations and the log, which repeat its words. */
  private conversation(): Locator {
    return this.page.getByRole('region', { name: 'Chat and Teams Channel' })
      .locator('xpath=ancestor::*[following-sibling::*][1]/following-sibling::*[1]');
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
