//! The boundary to JavaScript. The only module that knows of it.
