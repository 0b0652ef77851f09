"""DUO, gegevensuitwisseling met gemeenten onder de Wet inburgering 2021."""
