/** What is said around the questions of a category; the questions are the community's own. */
export const questionWords = {
  why: '再点一下,办得更快。不答也行。',
  answered: (ask: string, answer: string) => `${ask} ${answer}`,
} as const;
