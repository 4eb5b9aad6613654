/** The parts of Adaptive Cards 1.5 that the product uses; checked against the schema in the tests. */
export type CardElement = TextBlock | Container | ColumnSet | FactSet | Input | ActionSet;

export interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly size?: 'small' | 'default' | 'medium' | 'large';
  readonly weight?: 'default' | 'bolder';
  readonly isSubtle?: boolean;
  readonly spacing?: 'none' | 'small' | 'default' | 'medium' | 'large';
  readonly style?: 'default' | 'heading';
}

export interface Container {
  readonly type: 'Container';
  readonly items: readonly CardElement[];
  readonly style?: 'default' | 'emphasis' | 'good' | 'attention' | 'warning';
  readonly spacing?: TextBlock['spacing'];
  readonly separator?: boolean;
}

export interface ColumnSet {
  readonly type: 'ColumnSet';
  readonly columns: readonly { readonly type: 'Column'; readonly width: string; readonly items: readonly CardElement[] }[];
  readonly spacing?: TextBlock['spacing'];
  readonly separator?: boolean;
}

export interface FactSet {
  readonly type: 'FactSet';
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}

interface InputBase {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean;
  /** Said by the client when a required input is empty. */
  readonly errorMessage?: string;
}

export interface Choice {
  readonly title: string;
  readonly value: string;
}

export type Input =
  | (InputBase & {
      readonly type: 'Input.Text';
      readonly isMultiline?: boolean;
      readonly maxLength?: number;
      readonly placeholder?: string;
      readonly value?: string;
    })
  | (InputBase & {
      readonly type: 'Input.ChoiceSet';
      readonly choices: readonly Choice[];
      readonly style?: 'compact' | 'expanded' | 'filtered';
      readonly isMultiSelect?: boolean;
      readonly value?: string;
    })
  | (InputBase & { readonly type: 'Input.Number'; readonly min?: number; readonly max?: number; readonly value?: number })
  | (InputBase & { readonly type: 'Input.Date'; readonly min?: string; readonly max?: string; readonly value?: string })
  | (InputBase & { readonly type: 'Input.Time'; readonly value?: string });

export interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly style?: 'default' | 'positive' | 'destructive';
  readonly associatedInputs?: 'auto' | 'none';
  readonly fallback: {
    readonly type: 'Action.Submit';
    readonly title: string;
    readonly data: Readonly<Record<string, unknown>>;
  };
}

export interface OpenUrlAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

export type CardAction = ExecuteAction | OpenUrlAction;

export interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly CardAction[];
}

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: 'nb' | 'nn';
  /** What a client says that cannot show the card. */
  readonly fallbackText: string;
  /** What a screen reader says first. */
  readonly speak: string;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardAction[];
  readonly msteams?: { readonly width: 'Full' };
}
