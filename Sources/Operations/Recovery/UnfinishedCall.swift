package import CallCore
package import Commerce
package import Dialogue

/// A call that its process left unfinished, as its log tells it.
package struct UnfinishedCall: Equatable, Sendable {
    package let created: Created
    package let log: CallLog
    /// What this build makes of the log.
    package let fold: CallFold
    package let dial: DialStanding
    /// The newest names under which the carrier knows the leg; nil while it told none.
    package let leg: LegNames?
    /// The offers that were reserved in the call.
    package let offers: [OfferID]
    /// The first number for words that no record of the log refers to.
    package let nextContent: ContentRef
    /// Call time zero by the wall clock of the process that owned the call last.
    package let anchor: WallTime

    /// - Returns: nil for a log that does not begin with a call's creation.
    package init?(_ log: CallLog, script: PromptScript) {
        guard case .event(.created(let created)) = log.records.first?.entry else { return nil }
        self.created = created
        self.log = log
        self.fold = CallFold(log, script: script)
        var reading = LogReading(created)
        for record in log.records { reading.take(record) }
        self.dial = reading.dial
        self.leg = reading.leg
        self.offers = reading.offers
        self.nextContent = reading.lastContent?.next ?? .first
        self.anchor = reading.anchor
    }

    /// Call time at a moment of the wall clock. It never goes back, also where the wall clock was set back.
    package func time(at wall: WallTime) -> CallTime {
        max(log.last?.time ?? .zero, CallTime(max(.zero, wall - anchor)))
    }

    /// Whether the log asks for what this build would ask for.
    package var mayGoOn: Bool { fold.divergence == nil && fold.missingEffects.isEmpty }

    /// The machine that goes on behind the log.
    package var machine: CallMachine {
        var machine = fold.machine
        machine.goOn(behind: log)
        return machine
    }
}
