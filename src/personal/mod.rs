//! What says who somebody is, in any text: names, homes, addresses of mail, numbers. Hidden, or replaced by tokens.

mod forms;
mod names;
mod tokens;

pub use forms::{
    account_numbers, card_numbers, is_of_amazon, long_numbers, mail_addresses, telephone_numbers,
};
pub use names::mask;
pub use tokens::{SafeRequest, SafeTexts, Token, TokenKind, replace};
