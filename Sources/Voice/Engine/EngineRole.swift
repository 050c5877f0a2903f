/// What one engine process does. Recognition and synthesis run in processes of their own, so that neither waits for the other.
package enum EngineRole: String, Sendable, CaseIterable {
    /// Recognises speech.
    case hear
    /// Synthesises speech.
    case speak
}
