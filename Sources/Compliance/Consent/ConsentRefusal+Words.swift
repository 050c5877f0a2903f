extension ConsentRefusal: CustomStringConvertible {
    /// What is wrong and what to do, without anything personal.
    package var description: String {
        switch self {
        case .preticked:
            "the box was ticked beforehand, which is no act of the person; ask again with an empty box (CON-5)"
        case .spoken: "spoken words grant nothing; get the consent in writing (CON-9)"
        case .otherSeller: "the consent names another seller; it serves that one alone (CON-3)"
        case .otherChannel: "the text is one for another channel; a consent serves its own alone (CON-1)"
        case .forgedText: "text_sha256 is not the hash of the published text of that name; check what was shown (CON-4)"
        case .fromTheFuture: "captured_at lies in the future; check the time and its zone"
        case .expired: "the consent has run out; ask again (CON-7)"
        case .minor: "the person is not 18 or over (AGE-1)"
        case .incomplete(let elements):
            "the text lacks \(elements.map(\.rawValue).joined(separator: ", ")); show a whole one and ask again (CON-2)"
        case .stopped: "the number has stopped all contact, and an older consent does not undo it (REV-9)"
        }
    }
}

extension ConsentVerdict: CustomStringConvertible {
    package var description: String {
        switch self {
        case .proven: "proven"
        case .unproven(let missing):
            "stored as unproven, never callable, for lack of \(missing.map(\.rawValue).joined(separator: ", ")) (CON-8)"
        case .refused(let refusal): "\(refusal)"
        }
    }
}
