package import CallCore

extension LogRecord {
    /// The effect that the record asks for, if it is one.
    package var effect: (EffectID, CallEffect)? {
        switch entry {
        case .event: nil
        case .effect(let id, let effect): (id, effect)
        }
    }
}
