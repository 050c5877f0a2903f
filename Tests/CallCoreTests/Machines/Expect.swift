import Testing

/// `#expect` for what a mutating input gave; the macro itself takes no mutating call.
func expect<Action: Equatable>(_ given: Action, _ wanted: Action, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(given == wanted, sourceLocation: sourceLocation)
}
