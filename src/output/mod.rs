//! Text and tables to take away.
