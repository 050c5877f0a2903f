extension Intent {
    /// "Okay" and "uh-huh" answer a question that was put, and only show listening where none was.
    func read(expecting expectation: Expectation) -> Intent {
        switch expectation {
        case .yesNo, .choice: self == .backchannel ? .yes : self
        case .nothing: self == .yes ? .backchannel : self
        case .greeting, .openAnswer: self
        }
    }
}
