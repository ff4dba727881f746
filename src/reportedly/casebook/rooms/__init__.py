"""What a session offers: for each kind of thing that is stored a room, which writes its log too."""
