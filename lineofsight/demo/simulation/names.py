"""Invented names. Any likeness to a real family, ward or worker is chance: first and last names are drawn apart."""

FIRST_NAMES = {
    "F": (
        "Abigail Aisha Amelie Anaya Bethan Carys Chloe Daisy Eleri Elodie Esme Farah Freya Grace Hafsa Hannah Imani"
        " Iris Isla Ivy Jasmine Kezia Layla Leila Lottie Maryam Matilda Maya Millie Nadia"
        " Niamh Olive Orla Phoebe Poppy Rosa"
        " Ruby Sade Safiya Skye Tamsin Thea Violet Willow Yasmin Zara Zofia"
    ).split(),
    "M": (
        "Aaron Adil Alfie Anton Archie Arlo Bilal Bobby Caleb Callum Dexter Dylan Elis Emeka Ethan Ezra Finley Freddie"
        " Hamza Harvey Hugo Ibrahim Idris Jacob Jago Jenson Kian Kofi Leo Logan Louie Malik Marek Milo Mohsin Nathan"
        " Olly Oscar Otis Rafael Reuben Ronnie Rory Sami Silas Tariq Toby Yusuf Zachary"
    ).split(),
}
ADULT_FIRST_NAMES = {
    "F": "Alison Beata Carol Dawn Donna Farida Gemma Hilary Joanne Kelly Lorraine Mandy Nasreen Paula Rachel Shazia"
    " Tracey Wendy Yvonne Zainab".split(),
    "M": "Adrian Barry Craig Darren Farooq Gareth Imtiaz Jason Keith Lee Marcus Neil Osman Paul Robert Shaun Tomasz"
    " Vincent Wayne Yaqub".split(),
}
LAST_NAMES = (
    "Abbotsleigh Adeyinka Aldcroft Amberton Arkless Ashworthy Baxendine Beckwold Birtley Blakemoor Boothferry Brackwell"
    " Bramfield Brindlow Calverhay Carrowmore Chowdry Claythorpe Coldbeck Cravenby Cutlack Dalbywick Dunsmoor Eastleam"
    " Eldersfield Fairgrieve Fallowdown Farrowby Fenwicke Fleetham Garsdale Gillowe Greystock Hallamby Hartlowe"
    " Haythorn Hesketh-Moor Hollinrake Hussainzada Iqbalov Jessopp Kaminska Karimov Kettlewold Kirkbane Langrick"
    " Larkham Lindale Lowmoor Mahmoodi Marlbeck Marwood Mellanby Millthorpe Mossgrave Ndiayeh Netherby Nowickowa"
    " Oakenshaw Okonjoh"
    " Oldroyde Ormsgill Osbaldwick Pargeter Patelan Pennock Pickersgill Quarmby Ravensworthy Redfearne Ridleyson"
    " Rookhope Sandiford Scargill Shawcross-Hay Silverdene Skelbrooke Stainburn Swinhoe Tattersby Thackrah Thornaby-Lea"
    " Towlerton Umarzai Varleyson Wadsley Wainfleet Walkingham Weatherill Wetherby-Ash Whinfell Winterburn Woolgrove"
    " Wragby Yeadonby Zielinsky"
).split()
STREETS = (
    "Alder Ash Beech Birch Bramble Bridge Canal Cedar Chapel Clover Copper Cotton Cross Elder Fern Field Foundry Garden"
    " Glebe Hawthorn Hazel Hill Holly Jubilee Larch Lime Maple Meadow Mill Moor Oak Orchard Park Pear Poplar Quarry"
    " Rowan School Silver Spring Station Stone Sycamore Thistle Tower Union Vale Walnut Well Willow"
).split()
STREET_KINDS = "Road Street Avenue Close Terrace Lane Grove Crescent".split()
WARDS = (
    "Ashenfold Brackenholt Cinderbank Dunnesby Eastgarth Farrowdale Gildermoor Hollinsea Irongarth Kestrelby"
    " Lindenfleet Marlowick Netherwold Orrisfield Pinderthwaite Quillham Rooksend Saltmere Thornwick Underbarrow"
).split()
AGENCY_NAMES = {
    "1A": "A relative",
    "1B": "A neighbour",
    "2A": "Pinderthwaite Primary School",
    "2B": "Education Welfare Service",
    "3A": "Saltmere Surgery",
    "3B": "Health visiting team",
    "3E": "Wexcombe General, emergency department",
    "4": "Wexcombe Homes",
    "5B": "Adult social care",
    "6": "Wexcombe Police",
    "8": "Wexcombe Women's Aid",
    "9": "Anonymous caller",
}
