/** `count` and `target` are knowledge items by the public counting rule; links lead to ready-made searches. */
export type HomeView = {
  progress: { count: number; target: number }
  /** Newest first; `publishedAt` is ISO 8601. */
  newest: { title: string; path: string; fund: string | null; origin: string; publishedAt: string }[]
  benefitTypes: BrowseLink[]
  regions: BrowseLink[]
}

export type BrowseLink = { code: string; label: string; href: string }
