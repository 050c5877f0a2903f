import CallCore
import Commerce
import Dialogue
import Foundation
import Lookalike
import Runtime
import Scripts
import Sound
import Vault
import Voice

/// Whether the person heard who calls, for whom, how to opt out and that it is recorded, each as a whole and before any sales word; judged by the
/// sound at her ear.
struct OpeningCheck {
    private let stage: ServedStage
    private let person: StagePerson

    init(_ stage: ServedStage, _ person: StagePerson) {
        self.stage = stage
        self.person = person
    }

    func isWhole() async throws -> Bool {
        guard let call = stage.journal.calls(to: person.number).last else { return false }
        let (opening, sales) = try await clauses()
        let farEnd = try FarEnd(call, in: stage.journal)
        let lines = try await OwnThread.run {
            (try opening.map { try farEnd.line($0) }, try sales.compactMap { try farEnd.line($0) })
        }
        guard lines.0.allSatisfy({ $0 != nil }), let last = lines.0.compactMap(\.?.to).max() else { return false }
        // What is cut and said again may be found in either place, so a tenth of a second is no difference.
        return lines.1.allSatisfy { $0.from + .milliseconds(100) >= last }
    }

    /// The mandatory clauses of the opening, and those that begin to sell, as they are spoken to her; rendered for comparison.
    private func clauses() async throws -> (opening: [String], sales: [String]) {
        let slots = try await stage.withVault { vault in
            let catalogue = Catalogue(vault: vault, wall: stage.clock.wall)
            guard let merchant = try await catalogue.merchant(StageAccount.merchant),
                let script = try await catalogue.script(of: merchant)
            else { throw CocoaError(.fileReadNoSuchFile) }
            return (script: script, values: LineSlots(merchant: merchant, firstName: person.firstName).values)
        }
        func words(_ name: LineID, _ isWanted: (LineSegment) -> Bool) throws -> [String] {
            guard let line = slots.script.line(name) else { return [] }
            return zip(line.segments, try LineRenderer.render(line, slots: slots.values))
                .filter { isWanted($0.0) }.map(\.1)
        }
        let opening = try words("opening") { !$0.parts.isEmpty }
        let sales = try words("permission") { !$0.parts.isEmpty } + words("reason.ask") { _ in true }
        for text in opening + sales {
            _ = try await HouseVoice.shared.speak(text, as: .rms, urgency: .turn, within: .seconds(30))
        }
        return (opening, sales)
    }
}
