import CallCore
import Vault

extension CallDirectory {
    /// Ends a call of this process whose person is not to be spoken to any more: no sales word from now on, and nothing more is kept.
    /// - Returns: false when the call is not this process's, or over.
    @discardableResult
    func end(_ call: CallKey, for bar: CallBar) -> Bool {
        guard let port = self.call(call.call), port.key == call else { return false }
        let reason: EndReason =
            switch bar {
            case .erased, .suppressed: .suppressed
            case .restricted: .operator
            case .switchedOff: .killSwitch
            }
        // First what is still in memory: the call's own end comes through a queue. A switch takes nothing back of what was agreed to.
        if bar != .switchedOff { port.recorder.discard() }
        return port.post(.toldToEnd(ToldToEnd(reason: reason)))
    }
}
