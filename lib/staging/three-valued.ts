/** Yes, no, or not known (null). What is missing stays unknown until it cannot change the result (staging.md 5). */
export type Known = boolean | null

/** OR: any yes is yes, else any unknown is unknown, else no. */
export function either(a: Known, b: Known): Known {
  if (a === true || b === true) return true
  return a === null || b === null ? null : false
}

/** AND: any no is no, else any unknown is unknown, else yes. */
export function both(a: Known, b: Known): Known {
  if (a === false || b === false) return false
  return a === null || b === null ? null : true
}

/** Whether an answer is at or below a limit; unknown when it was not answered. */
export function atMost(answer: number | null, limit: number): Known {
  return answer === null ? null : answer <= limit
}
