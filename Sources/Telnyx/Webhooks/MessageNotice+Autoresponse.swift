extension MessageNotice {
    /// The words that end texts from a messaging profile without our doing, each as a whole message in any case.
    private static let stopWords: Set<String> = [
        "STOP", "STOPALL", "STOP ALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT",
    ]

    /// Whether Telnyx has answered this stop itself, and would refuse any further text.
    ///
    /// By its own mark where it sets one, which not every account gets, and else by its list of words.
    package var isAnsweredByCarrier: Bool {
        if let keyword { return keyword == .stop }
        return Self.stopWords.contains(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").uppercased())
    }
}
