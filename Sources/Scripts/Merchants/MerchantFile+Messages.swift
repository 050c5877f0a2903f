import Compliance
import Dialogue

extension MerchantFile {
    static func messages(_ value: YAMLValue) throws(ScriptErrors) -> [MessageTemplate] {
        let mapping = try value.mapping()
        for entry in mapping.entries where MessageTemplateName(rawValue: entry.key) == nil {
            throw entry.value.error(
                "there is no text \"\(entry.key)\"",
                remedy: "known are \(MessageTemplateName.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        var templates: [MessageTemplate] = []
        for name in MessageTemplateName.allCases {
            let value = try mapping[required: name.rawValue]
            let template = try template(name, value)
            if let problem = problem(of: template) {
                throw value.error("the text \(name.rawValue) \(problem.what)", remedy: problem.remedy)
            }
            templates.append(template)
        }
        return templates
    }

    private static func template(_ name: MessageTemplateName, _ value: YAMLValue) throws(ScriptErrors)
        -> MessageTemplate
    {
        let text = try value.text()
        guard let names = try? LineTemplate(text).variables else {
            throw value.error(
                "the text \(name.rawValue) has braces that are no plain variable", remedy: "write {{name}}")
        }
        var variables: [MessageVariable] = []
        for word in names {
            guard let variable = MessageVariable(rawValue: word) else {
                throw value.error(
                    "there is no variable \(word)",
                    remedy: "use one of \(MessageVariable.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            variables.append(variable)
        }
        return MessageTemplate(name: name, text: text, variables: variables)
    }

    /// What carriers and the law want of a text (SMS-3, SMS-7, REV-7).
    private static func problem(of template: MessageTemplate) -> (what: String, remedy: String)? {
        guard template.text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            return (
                "holds more than plain ASCII",
                "other signs make a text dearer and shorter: use plain letters on one line"
            )
        }
        guard template.text.count <= MessageTemplate.lengthLimit else {
            return ("is longer than \(MessageTemplate.lengthLimit) characters", "cut it down")
        }
        guard template.variables.contains(.brand) || template.variables.contains(.legalName) else {
            return ("does not say who it is from", "use {{brand}}")
        }
        if let shortener = TextLinks.shortener(in: template.text) {
            return ("names the public shortener \(shortener)", "link to the shop's own domain (SMS-7)")
        }
        if let missing = missingVariable(of: template) {
            return ("does not say {{\(missing.rawValue)}}", "use {{\(missing.rawValue)}}")
        }
        switch template.name {
        case .stopConfirmation:
            return sells(template) ? ("sells", "a stop is confirmed without a sales word (REV-7)") : nil
        case .help, .doNotCallPolicy:
            if sells(template) { return ("sells", "a question is answered without a sales word") }
            let tellsTheWayOut = template.text.contains("STOP")
            return tellsTheWayOut ? nil : ("does not tell how to opt out", "say \"Reply STOP to opt out\"")
        case .confirmation, .link, .linkWithOffer:
            guard template.text.contains(MessageTemplate.optOutWords) else {
                return ("does not tell how to opt out", "say \"\(MessageTemplate.optOutWords)\" (SMS-3)")
            }
            guard template.name != .confirmation || template.text.contains("YES") else {
                return ("asks for no answer", "say \"Reply YES\" (CON-6)")
            }
            return nil
        }
    }

    private static func sells(_ template: MessageTemplate) -> Bool {
        let sellingVariables: [MessageVariable] = [.link, .code, .offer, .offerTerm]
        return SalesWords.stand(in: template.text) || template.variables.contains(where: sellingVariables.contains)
    }

    private static func missingVariable(of template: MessageTemplate) -> MessageVariable? {
        let wanted: [MessageVariable]
        switch template.name {
        case .confirmation, .stopConfirmation: wanted = []
        case .link: wanted = [.link]
        case .linkWithOffer: wanted = [.link, .code]
        case .help: wanted = [.callback]
        case .doNotCallPolicy: wanted = [.policy]
        }
        return wanted.first { !template.variables.contains($0) }
    }
}
