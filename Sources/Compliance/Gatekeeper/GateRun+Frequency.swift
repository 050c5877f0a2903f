import Commerce

/// The gates on how often (FRQ-1 to FRQ-5, SMS-1, SMS-8).
extension GateRun {
    /// How long after a call the link asked for in it may be sent (SMS-8).
    static let requestedLinkSpan: Duration = .seconds(24 * 3600)
    /// A new cart within this span of the last contact is counted as the old one (FRQ-5).
    static let newCartRest: Duration = .seconds(48 * 3600)
    /// At most one request to confirm a number in this span.
    static let confirmationRest: Duration = .seconds(24 * 3600)
    /// At most so many answers to questions in a day: two machines that answer each other come to an end.
    static let mostAnswersADay = 4

    /// The contacts that caps count: those that sell, or carry what was sold.
    var countedAttempts: [ContactAttempt] {
        facts.attempts.filter { attempt in
            switch attempt.purpose {
            case .cartRecovery, .requestedLink: true
            case .numberConfirmation, .stopConfirmation, .helpAnswer, .policyAnswer: false
            }
        }
    }

    var wasAskedForInRecentCall: Bool {
        guard let call = request.call else { return false }
        return facts.attempts.contains { attempt in
            attempt.call == call && attempt.channel == .voiceAI && facts.now - attempt.at < Self.requestedLinkSpan
        }
    }

    func frequency() -> Verdict {
        switch purpose {
        case .stopConfirmation: .exempt(answerNote)
        case .helpAnswer, .policyAnswer: hasAnsweredEnough ? .fail(.answeredOften) : .exempt(answerNote)
        case .requestedLink: hasSent(.requestedLink) ? .fail(.alreadySent) : .exempt("asked for in this call")
        case .numberConfirmation: hasSent(.numberConfirmation) ? .fail(.alreadySent) : .exempt("sells nothing")
        case .cartRecovery: caps()
        }
    }

    private var hasAnsweredEnough: Bool {
        let answers = facts.attempts.filter { attempt in
            switch attempt.purpose {
            case .helpAnswer, .policyAnswer: facts.now - attempt.at < .seconds(86_400)
            case .cartRecovery, .numberConfirmation, .requestedLink, .stopConfirmation: false
            }
        }
        return answers.count >= Self.mostAnswersADay
    }

    private func hasSent(_ purpose: ContactPurpose) -> Bool {
        facts.attempts.contains { attempt in
            guard attempt.purpose == purpose else { return false }
            switch purpose {
            case .requestedLink: return attempt.call == request.call
            case .numberConfirmation:
                return attempt.cart == request.cart || facts.now - attempt.at < Self.confirmationRest
            case .cartRecovery, .stopConfirmation, .helpAnswer, .policyAnswer: return true
            }
        }
    }

    private func caps() -> Verdict {
        let floor = rulebook.rules.productFloor
        if let last = countedAttempts.map(\.at).max(), facts.now - last < floor.leastGap { return .fail(.tooSoon) }
        var caps = floor.frequency
        for code in whereabouts.jurisdictions {
            guard let rules = rulebook.rules[code] else { return .fail(.unknownJurisdiction) }
            caps += rules.frequency
        }
        return caps.contains(where: isReached) ? .fail(.capReached) : .pass
    }

    private func isReached(_ cap: FrequencyCap) -> Bool {
        guard cap.channels.contains(request.channel) else { return false }
        let counted = countedAttempts.filter { attempt in
            guard cap.channels.contains(attempt.channel) else { return false }
            switch cap.period {
            case .rolling(let span): return facts.now - attempt.at < span
            case .cart: return attempt.cart == request.cart || isRecent(attempt)
            // For the cart itself it has a gate of its own, the last but one.
            case .abandonment: return attempt.cart != request.cart && isRecent(attempt)
            }
        }
        if case .abandonment = cap.period, counted.isEmpty { return false }
        return counted.count >= cap.max
    }

    /// Whether a contact is so recent that a new cart does not begin the count anew (FRQ-5).
    private func isRecent(_ attempt: ContactAttempt) -> Bool { facts.now - attempt.at < Self.newCartRest }

    /// One reminder text for a cart, and only in the hours after it was left (SMS-1).
    func oneReminder() -> Verdict {
        switch purpose {
        case .requestedLink: return .exempt("asked for in this call")
        case .numberConfirmation: return .exempt("no reminder")
        case .stopConfirmation, .helpAnswer, .policyAnswer: return .exempt(answerNote)
        case .cartRecovery: break
        }
        guard let cart = facts.cart else { return .fail(.noCart) }
        for cap in rulebook.rules.productFloor.frequency where cap.channels.contains(.sms) {
            guard case .abandonment(let span) = cap.period else { continue }
            guard facts.now - cart.abandonedAt <= span else { return .fail(.after48Hours) }
            let sent = countedAttempts.filter { $0.channel == .sms && $0.cart == cart.id }.count
            guard sent < cap.max else { return .fail(.reminderSent) }
        }
        return .pass
    }
}
