extension MessageNotice {
    /// The words that end texts from a messaging profile without our doing, each as a whole message in any case.
    private static let stopWords: Set<String> = [
        "STOP", "STOPALL", "STOP ALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT",
    ]
    /// The words that a messaging profile answers with its own words on help.
    private static let helpWords: Set<String> = ["HELP", "INFO"]

    /// Whether Telnyx has answered this stop itself, and would refuse any further text.
    ///
    /// By its own mark where it sets one, which not every account gets, and else by its list of words.
    package var isAnsweredByCarrier: Bool {
        if let keyword { return keyword == .stop }
        return Self.stopWords.contains(wholeText)
    }

    /// Whether Telnyx has answered this call for help itself, found out likewise.
    ///
    /// - Parameter profileAnswers: whether the messaging profile does so where no mark says it.
    package func isHelpAnsweredByCarrier(where profileAnswers: Bool) -> Bool {
        if let keyword { return keyword == .help }
        return profileAnswers && Self.helpWords.contains(wholeText)
    }

    private var wholeText: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ").uppercased() }
}
