import Commerce
import Telnyx
import Vault

/// The commands of one call to us, in the order they are given: each has an identifier of its own, under which it is repeated.
struct LineCommands: Sendable {
    enum Command: Sendable {
        case answer
        case reject(CallRejection)
        case say(SpokenSentence)
        case openStream(StreamingRequest)
        case hangUp
    }

    /// What travels with a call to us from its answer on: whoever finds it on a leg knows that it is none that we placed.
    static let clientState = "line/1"

    let client: TelnyxClient
    let leg: CallLegID
    let node: NodeID

    /// - Parameter number: another for each command of this process.
    func send(_ command: Command, to control: CallControlID, number: Int) async throws(TelnyxError) {
        let id = CommandID.naming("line/\(leg.text)/\(node.text)/\(number)")
        switch command {
        case .answer: try await client.answer(control, clientState: Self.clientState, as: id)
        case .reject(let cause): try await client.reject(control, because: cause, as: id)
        case .say(let sentence): try await client.speak(sentence, on: control, as: id)
        case .openStream(let request): try await client.startStreaming(request, on: control, as: id)
        case .hangUp: try await client.hangUp(control, as: id)
        }
    }
}
