// A message to try. Written by us, in the manner of Amazon's; every name and number in it is invented.

export const sampleMessage = `Hello,

Your Amazon seller account has been deactivated in accordance with section 3 of Amazon's Business Solutions Agreement. Your listings have been removed and your funds may be held in your account.

Why is this happening?
We have taken this action because your order defect rate does not meet our performance target of less than 1%. Your current order defect rate for seller-fulfilled orders is 2.41%. Orders with an A-to-z claim, a chargeback or negative feedback count towards this rate.

How do I reactivate my account?
To reactivate your account, please send us a plan of action within 17 days. It must include:
-- The root cause of the high order defect rate.
-- The actions you have taken to resolve the issue.
-- The steps you have taken to prevent a high order defect rate going forward.

How do I send the required information?
Go to Performance, then Account Health in Seller Central and select Reactivate your account.

What happens if I do not send the requested information?
If we do not receive the requested information, your account will remain deactivated.

Products with the most defects:
ASIN: B0CANDOR01, Title: Travel mug 350 ml
ASIN: B0CANDOR02, Title: Bamboo cutlery set

Sincerely,
Seller Performance Team
Amazon.de
`;
