// What the modules are given in Node.

/** Where they stand. */
export const pkg = new URL("../../pkg/", import.meta.url);

/** A message of Amazon. */
export const message = `Hello,
Your Amazon seller account has been deactivated.
Why did this happen?
Your order defect rate is 10.53%; the target is less than 1%.
How do I reactivate my account?
Please send a plan of action within 17 days.`;
