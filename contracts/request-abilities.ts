/** What a reader may do next with a request: it travels with every view, and the screens ask nothing else. */
import * as v from 'valibot';

/** Further abilities are left out by older servers: then nobody has them. */
const may = v.optional(v.boolean());

export const abilities = v.object({
  canTake: v.boolean(),
  canResolve: v.boolean(),
  canConfirm: v.boolean(),
  canReturn: v.boolean(),
  /** Whether he may end it without its being fixed. */
  canEnd: may,
  /** Whether he may be told the asker's number, to call. */
  canContact: may,
  /** Whether he may ask somebody else for a part of it. */
  canHand: may,
  /** Whether he was asked for a part and has not answered; whether he does one now. */
  canAnswerPart: may,
  canFinishPart: may,
  /** Whether he may say, after all stood before it, who does it. */
  canCheckOnSite: may,
  /** Whether he may promise a later day, object to one, or decide about an objection. */
  canExtend: may,
  canContest: may,
  canSettle: may,
  /** Whether he may let it wait for who asked, go on, or give the answer it waits for. */
  canPause: may,
  canResume: may,
  canAnswer: may,
  /** Whether he may say when he will look at it again. */
  canCheck: may,
  /** Whether he may ring who asked and write down what he says; whether also «it is fixed», of what another did. */
  canCallBack: may,
  canHearFixed: may,
  /** Whether he may say that he cannot tell whether it is fixed. */
  canBeUnsure: may,
  /** Whether he may be told where else it is like that. */
  canLookAround: may,
});
export type RequestAbilities = v.InferOutput<typeof abilities>;
