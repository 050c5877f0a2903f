package import Commerce

/// What goes when a person is erased, and what legal holds keep for now (GDPR 17(1), 17(3)(e)).
///
/// What survives every erasure by law is in neither: it is brought down to its minimum instead.
package struct ErasurePlan: Hashable, Sendable {
    /// One kind of thing that is sealed under a key of its own.
    package enum Target: Hashable, Sendable {
        /// The person's own, of a class.
        case person(RetentionClass)
        /// What was said in a call.
        case words(CallID)
        /// What was heard in a call.
        case sound(CallID)

        package var retentionClass: RetentionClass {
            switch self {
            case .person(let kept): kept
            case .words: .transcript
            case .sound: .recordingAudio
            }
        }
    }

    /// A target that stays, with the hold that keeps it longest.
    package struct Held: Hashable, Sendable {
        package let target: Target
        package let hold: LegalHoldID
        package let until: WallTime
    }

    package let destroyed: [Target]
    package let held: [Held]
    /// The classes that a hold on the person or one of the calls names, in the order of the schedule.
    private let heldClasses: [RetentionClass]

    /// - Parameters:
    ///   - calls: every call with the person.
    ///   - holds: of the person's merchant; those that are over, or about somebody else, hold nothing. One that is to begin later holds
    ///     already: destroyed now, there would be nothing to hold.
    package init(erasing person: PersonID, calls: [CallID], holds: [LegalHold], at now: WallTime) {
        let live = holds.filter { $0.until > now && $0.isAbout(person, or: calls) }
        let targets =
            RetentionClass.allCases.filter { !$0.survivesErasure }.map { Target.person($0) }
            + calls.flatMap { [.words($0), .sound($0)] }
        var destroyed: [Target] = []
        var held: [Held] = []
        for target in targets {
            let holding = live.filter { $0.holds(target, of: person) }.max {
                ($0.until, $0.id.text) < ($1.until, $1.id.text)
            }
            if let holding {
                held.append(Held(target: target, hold: holding.id, until: holding.until))
            } else {
                destroyed.append(target)
            }
        }
        self.destroyed = destroyed
        self.held = held
        self.heldClasses = RetentionClass.allCases.filter { kept in live.contains { $0.classes.contains(kept) } }
    }

    /// Whether something of a class is held; so that what is wiped of a surviving class waits too.
    package func isHeld(_ retentionClass: RetentionClass) -> Bool { heldClasses.contains(retentionClass) }

    package func isHeld(_ target: Target) -> Bool { held.contains { $0.target == target } }

    /// Whether nothing is left to erase later.
    package var isWhole: Bool { held.isEmpty && !isHeld(.consentEvidence) && !isHeld(.privacyCase) }
}

extension LegalHold {
    fileprivate func isAbout(_ person: PersonID, or calls: [CallID]) -> Bool {
        switch subject {
        case .person(let held): held == person
        case .call(let call): calls.contains(call)
        case .merchant: true
        }
    }

    fileprivate func holds(_ target: ErasurePlan.Target, of person: PersonID) -> Bool {
        guard classes.contains(target.retentionClass) else { return false }
        switch (subject, target) {
        case (.merchant, _): return true
        case (.person(let held), _): return held == person
        case (.call(let call), .words(let own)), (.call(let call), .sound(let own)): return call == own
        case (.call, .person): return false
        }
    }
}
