"""Say in words which browser somebody uses, from what it says of itself."""

# In this order: Edge says that it is Chrome too, and Chrome that it is Safari.
BROWSERS = [
    *[("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox")],
    *[("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrom", "Chrome"), ("Safari", "Safari")],
]
MACHINES = [
    *[("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"), ("Windows", "Windows")],
    *[("CrOS", "a Chromebook"), ("Macintosh", "a Mac"), ("Linux", "Linux")],
]
UNKNOWN = "A browser that does not say what it is"


def browser_in_words(user_agent: str) -> str:
    """This function will return the browser as a person would say it: "Firefox on Windows".

    What a browser says of itself can be false, so this is a help to recognise it and never proof.
    """
    browser = next((name for sign, name in BROWSERS if sign in user_agent), "")
    machine = next((name for sign, name in MACHINES if sign in user_agent), "")
    if not browser:
        return f"A browser on {machine}" if machine else UNKNOWN
    return f"{browser} on {machine}" if machine else browser
