//! Every call of the browser; every failure is a value.
