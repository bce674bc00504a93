//! One request and one response per call, and the engine behind them.
