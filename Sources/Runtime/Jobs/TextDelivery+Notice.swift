import Telnyx
import Vault

extension TextDelivery {
    /// What a webhook's word means. One that ends a text without saying how leaves its delivery unconfirmed.
    init(_ status: MessageNotice.Status, isFinal: Bool) {
        self =
            switch status {
            case .delivered: .delivered
            case .deliveryUnconfirmed: .deliveryUnconfirmed
            case .deliveryFailed: .deliveryFailed
            case .sendingFailed: .sendingFailed
            case .expired: .expired
            case .queued, .sending: isFinal ? .deliveryUnconfirmed : .accepted
            case .sent, .received, .unlisted: isFinal ? .deliveryUnconfirmed : .sent
            }
    }
}
