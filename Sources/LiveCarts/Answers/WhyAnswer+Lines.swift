import Compliance
import Server

extension WhyAnswer {
    /// The decision in a line, then what it stands on, indented.
    var lines: [String] {
        let verdict = [decision.gate.value, decision.reason.value].compactMap(\.self).joined(separator: ": ")
        let next =
            decision.result == "block"
            ? "; \(decision.nextAllowedAt.value.map { "from \($0)" } ?? "no time in sight")" : ""
        let dry = decision.isDryRun ? " (dry run)" : ""
        let first =
            "\(decision.at) \(decision.channel) \(decision.result)\(dry)\(verdict.isEmpty ? "" : " at \(verdict)\(next)")"
        return [first] + (reasonLines + gateLines + factLines + consentLines).map { "  \($0)" }
    }

    private var reasonLines: [String] { reason.map { ["because \($0.words)"] } ?? [] }

    private var gateLines: [String] {
        let passed = gates.filter { $0.result == .pass && $0.note == nil }.map(\.gate.rawValue)
        let told = gates.compactMap { outcome in
            outcome.note.map { "\(outcome.gate.rawValue) \(outcome.result.rawValue): \($0)" }
        }
        return ["passed: \(passed.joined(separator: ", "))"] + told
    }

    private var factLines: [String] {
        var lines = [
            "rules \(facts.rules.text.prefix(12)) approved by \(facts.rulesApprovedBy ?? "nobody"), zone data \(facts.zoneDataVersion)",
            "may be in \(facts.jurisdictions.map(\.text).joined(separator: ", ")); "
                + "clocks of \(facts.zones.joined(separator: ", "))",
        ]
        for place in facts.places {
            let parts = [place.jurisdiction?.text, place.postalCode, place.zones.joined(separator: " ")].compactMap(
                \.self)
            lines.append("\(place.source.rawValue): \(parts.filter { !$0.isEmpty }.joined(separator: ", "))")
        }
        for window in facts.windows {
            let hours = window.window.isEmpty ? "closed" : window.window
            lines.append(
                "\(window.jurisdiction), \(window.zone): \(window.local), \(hours): \(window.isOpen ? "open" : "shut")")
        }
        lines.append("contacts counted: \(facts.attemptsCounted)")
        if let cart = facts.cartAbandonedAt { lines.append("cart left \(cart.text)") }
        if let stopped = facts.suppressedAt { lines.append("stopped \(stopped.text)") }
        if let abandonment = facts.abandonment { lines.append("\(abandonment)") }
        if let calling = facts.callingNumber { lines.append("the number that calls: \(calling)") }
        return lines
    }

    private var consentLines: [String] {
        var lines: [String] = []
        if let id = facts.consentTextID {
            lines.append("consent text \(id): \(consentText.value ?? "not in the merchant's file any more")")
        }
        return lines + ledger.map { "ledger: \($0.line)" }
    }
}
