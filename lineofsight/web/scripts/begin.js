// Runs before the page is drawn: says that scripts work, so that styles may show what needs them.
document.body.className += " js-enabled" + ("noModule" in HTMLScriptElement.prototype ? " govuk-frontend-supported" : "");
