extension Duration {
    /// The span in whole nanoseconds, for the event loop's timers.
    var wholeNanoseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
