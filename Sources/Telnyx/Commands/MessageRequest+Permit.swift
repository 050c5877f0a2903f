package import Commerce
package import Compliance

extension MessageRequest {
    /// A message to the one number that the permit is for; uses the permit up.
    ///
    /// - Parameter moment: now. A permit older than its validity is refused.
    package init(
        spending permit: consuming ContactPermit, at moment: WallTime, sender: Sender, text: MessageText
    ) throws(PermitError) {
        self.init(to: try permit.spend(at: moment, for: .sms), sender: sender, text: text)
    }
}
