/// Words without secrets.
package struct Redacted: Hashable, Sendable {
    package let text: String
    /// What was taken out, each kind once.
    package let secrets: [SpokenSecret]
    /// When the first digit of it was said or pressed at the earliest, in call time; nil when nothing was taken out.
    package let since: Duration?

    /// Whether something was taken out: the tape then falls silent (PCI-3).
    package var hit: Bool { !secrets.isEmpty }
    /// What the agent interrupts for and refuses; nil for nothing.
    package var refused: SpokenSecret? { secrets.first(where: \.isRefused) }

    package init(text: String, secrets: [SpokenSecret], since: Duration?) {
        self.text = text
        self.secrets = secrets
        self.since = since
    }
}
