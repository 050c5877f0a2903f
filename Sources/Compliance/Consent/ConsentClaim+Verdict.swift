package import Commerce

/// What becomes of a claimed consent.
package enum ConsentVerdict: Hashable, Sendable {
    /// It has every element.
    case proven(ConsentEvidence)
    /// It is kept, and nobody is called on it (CON-8), for lack of these.
    case unproven([MissingProof])
    /// It is not kept: what it claims is no consent, or not true.
    case refused(ConsentRefusal)
}

/// What a claim lacks to be proved; the raw values are stable.
package enum MissingProof: String, Hashable, Sendable, CaseIterable {
    case textID = "text_id"
    /// The text is not among those that the merchant published.
    case publishedText = "published_text"
    case capturedAt = "captured_at"
    case source
    case method
    case signature
}

/// Why a claim is not kept.
package enum ConsentRefusal: Hashable, Sendable {
    /// No act of the person (CON-5).
    case preticked
    /// Spoken words grant nothing (CON-9, CON-10).
    case spoken
    /// It names another seller (CON-3).
    case otherSeller
    /// The text is one for another channel (CON-1).
    case otherChannel
    /// The hash is not that of the text of that name.
    case forgedText
    case fromTheFuture
    /// Its term has ended already (CON-7).
    case expired
    case minor
    /// The text lacks these elements (CON-2).
    case incomplete([ConsentElement])
    /// The number has stopped all contact, which no older consent undoes (REV-9, REV-10).
    case stopped
}

extension ConsentClaim {
    /// Judges the claim.
    ///
    /// - Parameters:
    ///   - text: the published text that it names, as evidence of a consent given under it; nil for one that is not published.
    ///   - textChannel: the channel that this text is for.
    ///   - seller: the registered name of the merchant that the list is for.
    ///   - isStopped: whether the number is suppressed.
    package func verdict(
        text: ConsentEvidence?, for textChannel: Channel?, seller: String, isStopped: Bool, at now: WallTime,
        term: RetentionPeriod = ConsentLedger.longestTerm
    ) -> ConsentVerdict {
        if let refusal = refusal(seller: seller, isStopped: isStopped, at: now, term: term) { return .refused(refusal) }
        if let text {
            if let textSHA256, textSHA256.lowercased() != text.textSHA256 { return .refused(.forgedText) }
            if textChannel != channel { return .refused(.otherChannel) }
        }
        let missing = missingProof(isTextPublished: text != nil)
        guard let text, missing.isEmpty else { return .unproven(missing) }
        let elements = text.missingElements(for: channel, seller: seller)
        return elements.isEmpty ? .proven(text) : .refused(.incomplete(elements))
    }

    private func refusal(
        seller: String, isStopped: Bool, at now: WallTime, term: RetentionPeriod
    ) -> ConsentRefusal? {
        if method == .webCheckboxPreticked { return .preticked }
        if method == .spoken { return .spoken }
        if let named = self.seller, named != seller { return .otherSeller }
        if age == .minor { return .minor }
        if let capturedAt, capturedAt > now { return .fromTheFuture }
        if let capturedAt, ConsentLedger.end(of: capturedAt, contacts: [], term: term) <= now { return .expired }
        return isStopped ? .stopped : nil
    }

    private func missingProof(isTextPublished: Bool) -> [MissingProof] {
        MissingProof.allCases.filter { proof in
            switch proof {
            case .textID: textID == nil
            case .publishedText: textID != nil && !isTextPublished
            case .capturedAt: capturedAt == nil
            case .source: source == nil
            case .method: method == nil
            case .signature: signature == nil
            }
        }
    }
}
