//! The packet of papers.

use super::Engine;
use super::request::DraftRequest;
use crate::error::Error;
use crate::output::exhibit::{self, ExhibitPack};

impl Engine {
    /// What goes into the packet of papers, in the order of the letter, and what does not fit the message.
    pub fn exhibit_pack(&self, request: &DraftRequest) -> Result<ExhibitPack, Error> {
        self.with_draft_input(request, exhibit::pack)?
    }
}
